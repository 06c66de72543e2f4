using System.Diagnostics;
using System.Net;
using HuYing.Ledger.Audit;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HuYing.Rest.Audit;

/// <summary>What a request tells the audit trail by itself.</summary>
internal static class AuditedRequest
{
    private static readonly object Concerning = new();

    private static readonly object Taken = new();

    /// <summary>
    /// A record of this request: the operation's name, the id in its address, who asks and where from; of an operation
    /// that has no name, the address. Whoever knows more writes it <c>with { Target = …, Detail = … }</c>.
    /// </summary>
    internal static AuditRecord OnRecord(this HttpContext http)
    {
        http.Items[Taken] = true;
        return RecordOf(http);
    }

    /// <summary>True when somebody has asked for the record and so writes it.</summary>
    internal static bool IsTaken(this HttpContext http) => http.Items.ContainsKey(Taken);

    private static AuditRecord RecordOf(HttpContext http)
    {
        var name = http.GetEndpoint()?.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName;
        return new AuditRecord(
            name ?? "Unknown",
            Target: http.Items[Concerning] as string ?? IdOf(http),
            By: (http.User as Principal)?.Who,
            From: http.Origin(),
            Detail: name is null ? AskedAddress.Of(http.Request) : null);
    }

    /// <summary>Where the request came from.</summary>
    internal static Origin Origin(this HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress;
        var hash = (http.User as Principal)?.TokenHash;
        return new Origin(
            (address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address ?? IPAddress.None).ToString(),
            hash is null ? null : Convert.ToHexStringLower(hash, 0, 8),
            http.TraceOf());
    }

    /// <summary>
    /// Names whom a request that nobody is logged in for concerns, as a login does, right or wrong. It is then on
    /// record by itself instead of being folded with those of strangers.
    /// </summary>
    internal static void Concerns(this HttpContext http, string accountId) => http.Items[Concerning] = accountId;

    internal static bool IsConcerning(this HttpContext http) => http.Items.ContainsKey(Concerning);

    /// <summary>The number by which a problem that somebody reports is found again.</summary>
    internal static string TraceOf(this HttpContext http) =>
        Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;

    // The first id of an address is what everything below it belongs to.
    private static string? IdOf(HttpContext http) => http.Request.RouteValues.Values.FirstOrDefault()?.ToString();
}
