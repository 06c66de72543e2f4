using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Sessions;

/// <summary>From where, and with what, somebody asks.</summary>
internal sealed record Visitor(IPAddress? Address, string? Agent)
{
    private const int LongestAgent = 200;

    /// <summary>
    /// What counts as one address for guesses: whoever has one IPv6 address has a whole network of them.
    /// </summary>
    internal string Key => Address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => Address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(Address.GetAddressBytes(), 0, 8),
        _ => Address.ToString(),
    };

    internal static Visitor Of(HttpContext http)
    {
        var agent = new string([.. http.Request.Headers.UserAgent.ToString()
            .Where(letter => letter is >= ' ' and < '\x7f')
            .Take(LongestAgent)]);
        return new Visitor(http.Connection.RemoteIpAddress, agent.Length == 0 ? null : agent);
    }
}
