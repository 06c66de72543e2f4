using System.Net;
using System.Net.Sockets;

namespace HuYing.Rest.Outbound;

/// <summary>
/// Which addresses belong to the public net: what IANA's special-purpose registries name is not, nor is anything that
/// carries an IPv4 address inside an IPv6 one.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carriers' translation; cloud metadata too
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's own wire server
            "169.254.0.0/16", // link-local; cloud metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.31.196.0/24", // AS112
            "192.52.193.0/24", // multicast tunnels
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "192.175.48.0/24", // AS112
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4", // reserved, broadcast
            "2001::/23", // protocol assignments; Teredo
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "2620:4f:8000::/48", // AS112
            "3fff::/20", // documentation
        }.Select(text => IPNetwork.Parse(text)),
    ];

    internal static bool Contain(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || IsGlobalUnicast(address))
        && !Special.Any(network => network.Contains(address));

    // The framework looks through a mapped address, and finds 8.8.8.8 where ::ffff:8.8.8.8 was asked for.
    private static bool IsGlobalUnicast(IPAddress address) =>
        !address.IsIPv4MappedToIPv6 && GlobalUnicast.Contains(address);
}
