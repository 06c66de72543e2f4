using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>What goes on and what waits when there is more to do than can be done.</summary>
internal enum Urgency
{
    /// <summary>Calls, approvals, acknowledgements: whatever changes something. Served to the last.</summary>
    Vital,

    /// <summary>Reading one thing.</summary>
    Usual,

    /// <summary>Lists, searches, statistics, exports: the first to be put off.</summary>
    Deferrable,

    /// <summary>Health, and feeds that have seats of their own.</summary>
    Uncounted,
}

/// <summary>Marks a route that is not what its method says.</summary>
internal sealed record Urgent(Urgency Urgency);

internal static class Urgencies
{
    /// <summary>For routes that read much: put off first, and only so many at a time for one account.</summary>
    internal static TBuilder Defer<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new Urgent(Urgency.Deferrable)).RequireRateLimiting(RestLimits.ListLimit);

    /// <summary>What a request is, where its route says nothing else.</summary>
    internal static Urgency Of(Endpoint? endpoint, HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") ? Urgency.Uncounted
        : endpoint?.Metadata.GetMetadata<Urgent>() is { } said ? said.Urgency
        : HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? Urgency.Usual
        : Urgency.Vital;
}
