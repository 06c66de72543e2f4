using System.Globalization;
using System.Net;

namespace HuYing.Rest.Outbound;

/// <summary>An internal network that may be reached, on one port, by one scheme.</summary>
/// <param name="PlainHttp">True for http, false for https.</param>
public sealed record OutboundAllowance(IPNetwork Network, int Port, bool PlainHttp)
{
    /// <summary>Reads a list such as <c>https://10.1.0.0/16:8443,http://10.2.0.9/32:8080</c>.</summary>
    /// <exception cref="FormatException">A part of it is no such thing.</exception>
    public static IReadOnlyList<OutboundAllowance> ParseList(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Parse)];

    // The framework finds 10.0.0.1 also in ::ffff:10.0.0.1; nobody needs to write it like that.
    internal bool Admits(IPAddress address, int port, bool isPlain) =>
        port == Port && isPlain == PlainHttp
        && address.AddressFamily == Network.BaseAddress.AddressFamily && Network.Contains(address);

    private static OutboundAllowance Parse(string text)
    {
        var (isPlain, rest) =
            text.StartsWith("https://", StringComparison.Ordinal) ? (false, text["https://".Length..])
            : text.StartsWith("http://", StringComparison.Ordinal) ? (true, text["http://".Length..])
            : throw Wrong(text);
        var colon = rest.LastIndexOf(':');
        return colon > rest.IndexOf('/', StringComparison.Ordinal)
            && IPNetwork.TryParse(rest[..Math.Max(colon, 0)], out var network)
            && ushort.TryParse(rest[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? new OutboundAllowance(network, port, isPlain)
                : throw Wrong(text);
    }

    private static FormatException Wrong(string text) =>
        new($"{text}：应写成 https://网段/前缀长度:端口，例如 https://10.1.0.0/16:8443。");
}
