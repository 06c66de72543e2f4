using System.Net;
using HuYing.Rest.Outbound;

namespace HuYing.Tests.Rest.Outbound;

public sealed class AllowanceTests
{
    [Fact]
    public void A_list_is_read_as_it_is_written()
    {
        var list = OutboundAllowance.ParseList(" https://10.1.0.0/16:8443, http://fd00::/8:80,");

        Assert.Equal(
            [
                new OutboundAllowance(IPNetwork.Parse("10.1.0.0/16"), 8443, PlainHttp: false),
                new OutboundAllowance(IPNetwork.Parse("fd00::/8"), 80, PlainHttp: true),
            ],
            list);
    }

    [Theory]
    [InlineData("10.1.0.0/16:8443")]
    [InlineData("ftp://10.1.0.0/16:21")]
    [InlineData("https://10.1.0.0:8443")]
    [InlineData("https://10.1.0.0/16")]
    [InlineData("https://10.1.0.0/33:443")]
    [InlineData("https://10.1.0.0/16:65536")]
    [InlineData("https://fd00::/8")]
    [InlineData("https://example.org/8:443")]
    [InlineData("https://:443")]
    public void What_is_no_allowance_is_refused_at_the_start(string text) =>
        Assert.Throws<FormatException>(() => OutboundAllowance.ParseList(text));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("8.8.8.8")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("114.114.114.114")]
    [InlineData("126.255.255.255")]
    [InlineData("128.0.0.0")]
    [InlineData("169.253.255.255")]
    [InlineData("169.255.0.0")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.0.1.0")]
    [InlineData("192.167.255.255")]
    [InlineData("198.17.255.255")]
    [InlineData("198.20.0.0")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:200::1")]
    [InlineData("2003::1")]
    [InlineData("2400:3200::1")]
    [InlineData("2606:4700:4700::1111")]
    public void Public_neighbours_of_special_ranges_stay_public(string address) =>
        Assert.True(PublicAddresses.Contain(IPAddress.Parse(address)));
}
