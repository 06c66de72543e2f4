using HuYing.Rest.Programs;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Requests that no person asked for: a page reads again what it was told has changed, or what it reads by the clock.
/// They are answered like others and keep no session from ending; nor does an open feed, which cannot send a header.
/// </summary>
internal static class Unattended
{
    internal const string Header = "X-HuYing-Unattended";

    internal static bool Is(HttpContext http) =>
        http.Request.Headers[Header] is ["1"] || http.GetEndpoint()?.Metadata.GetMetadata<FeedMark>() is not null;
}
