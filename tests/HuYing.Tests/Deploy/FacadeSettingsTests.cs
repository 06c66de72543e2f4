using System.Net;
using HuYing.Rest.Outbound;
using HuYing.Rest.Pages;
using HuYing.Rest.Sessions;
using HuYing.Silo;

namespace HuYing.Tests.Deploy;

/// <summary>What the environment tells the process about its facade, the facade is told.</summary>
public sealed class FacadeSettingsTests
{
    [Fact]
    public void Each_reaches_the_facade()
    {
        var options = new SiloOptions("Host=localhost", "Host=localhost", "127.0.0.1", 0, "data")
        {
            Outbound = [new OutboundAllowance(IPNetwork.Parse("10.0.0.0/8"), 443, false)],
            Proxies = [IPNetwork.Parse("10.0.0.5/32")],
            External = new ExternalProvider(new Uri("https://id.example"), "huying", "secret", "统一身份认证"),
            AuditDays = 200,
            Scanner = "unix:/run/clamd",
            ScannerMayFail = true,
            Tiles = MapTiles.Parse("https://tiles.example/{z}/{x}/{y}.png", "审图号"),
        };

        var facade = options.Facade;

        Assert.Equal(options.Outbound, facade.Outbound.Allowed);
        Assert.Equal(options.Proxies, facade.TrustedProxies);
        Assert.Equal(options.External, facade.External);
        Assert.Equal(options.AuditDays, facade.AuditDays);
        Assert.Equal(options.Scanner, facade.Scanner);
        Assert.True(facade.ScannerMayFail);
        Assert.Equal(options.Tiles, facade.Tiles);
    }
}
