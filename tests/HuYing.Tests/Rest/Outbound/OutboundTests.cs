using System.Net;
using HuYing.Rest.Outbound;

namespace HuYing.Tests.Rest.Outbound;

public sealed class OutboundTests : IDisposable
{
    private const string Ok = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok";

    private readonly Neighbour _neighbour = new(Ok);

    private string[] Everything =>
    [
        .. AddressForms.Loopback.Concat(AddressForms.Internal).Select(host => $"https://{host}:{_neighbour.Port}/"),
        .. AddressForms.Tricks.Select(form => string.Format(null, form, _neighbour.Port)),
    ];

    public void Dispose() => _neighbour.Dispose();

    [Fact]
    public async Task No_way_of_writing_an_address_opens_an_inner_door()
    {
        Assert.True(Everything.Distinct().Count() >= 150);

        // The worst resolver there is: whatever it is asked, it answers with this machine.
        var door = Door(new OutboundOptions { Port = _neighbour.Port }, IPAddress.Loopback);
        foreach (var address in Everything)
        {
            // Any other failure of HTTP would mean that a connection was tried.
            Assert.True(await Refusal(door, address) is not (null or nameof(HttpRequestException)), address);
        }

        Assert.Equal(0, await _neighbour.Calls());
    }

    [Fact]
    public async Task The_addresses_that_are_refused_would_be_heard_if_they_were_not()
    {
        var all = OutboundAllowance.ParseList($"https://0.0.0.0/0:{_neighbour.Port},https://::/0:{_neighbour.Port}");
        var door = Door(new OutboundOptions { Allowed = all }, IPAddress.Loopback);
        foreach (var host in AddressForms.Loopback)
        {
            await Refusal(door, $"https://{host}:{_neighbour.Port}/");
        }

        Assert.InRange(await _neighbour.Calls(), 40, AddressForms.Loopback.Length);
    }

    [Fact]
    public async Task Names_that_stand_for_inner_addresses_are_refused_even_beside_a_public_one()
    {
        var literals = AddressForms.Internal.Concat(AddressForms.Loopback)
            .Select(host => IPAddress.TryParse(host.Replace("%25", "%"), out var ip) ? ip : null)
            .OfType<IPAddress>()
            .ToList();
        Assert.True(literals.Count > 100);
        foreach (var literal in literals)
        {
            var options = new OutboundOptions { Port = _neighbour.Port };
            var address = $"https://example.org:{_neighbour.Port}/";
            Assert.Equal("address_refused", await Refusal(Door(options, literal), address));
            Assert.Equal("address_refused", await Refusal(Door(options, IPAddress.Parse("8.8.8.8"), literal), address));
        }

        Assert.Equal(0, await _neighbour.Calls());
    }

    [Fact]
    public async Task A_name_that_changes_its_mind_is_asked_once_per_connection_and_judged_each_time()
    {
        var asked = 0;
        var answers = new Queue<string>(["127.0.0.1", "127.0.0.2", "127.0.0.2"]);
        var door = new OutboundDoor(
            Allowing("127.0.0.1/32"),
            (_, _) =>
            {
                asked++;
                return Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.Dequeue())]);
            });
        using var http = new HttpClient(door.CreateHandler());
        var address = new Uri($"http://example.org:{_neighbour.Port}/");

        Assert.Equal("ok", await http.GetStringAsync(address));
        Assert.Equal(1, asked);
        var refused = await Assert.ThrowsAsync<OutboundRefused>(() => http.GetStringAsync(address));
        Assert.Equal("address_refused", refused.Code);
        Assert.Equal(1, await _neighbour.Calls());
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/", null)]
    [InlineData("http://2130706433:{0}/", null)]
    [InlineData("http://inner.example:{0}/", null)]
    [InlineData("http://127.0.0.2:{0}/", "address_refused")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/", "address_refused")]
    [InlineData("http://127.0.0.1:1/", "port_refused")]
    [InlineData("https://127.0.0.1:{0}/", "port_refused")]
    [InlineData("ftp://127.0.0.1:{0}/", "scheme_refused")]
    [InlineData("http://me@127.0.0.1:{0}/", "userinfo_refused")]
    public async Task An_inner_network_is_reached_exactly_as_it_is_allowed(string form, string? refusal)
    {
        var door = Door(Allowing("127.0.0.1/32"), IPAddress.Loopback);

        Assert.Equal(refusal, await Refusal(door, string.Format(null, form, _neighbour.Port)));
        Assert.Equal(refusal is null ? 1 : 0, await _neighbour.Calls());
    }

    [Fact]
    public async Task Without_an_allowance_plain_http_is_refused_before_anything_is_asked()
    {
        var door = new OutboundDoor(new OutboundOptions(), (_, _) => throw new InvalidOperationException("Asked."));

        Assert.Equal("scheme_refused", await Refusal(door, "http://example.org/"));
    }

    [Fact]
    public async Task A_name_without_addresses_is_told_apart_from_a_bad_one()
    {
        var empty = Door(new OutboundOptions());
        var failing = new OutboundDoor(
            new OutboundOptions(), (_, _) => throw new System.Net.Sockets.SocketException(11001));

        Assert.Equal("name_unresolved", await Refusal(empty, "https://nobody.example/"));
        Assert.Equal("name_unresolved", await Refusal(failing, "https://nobody.example/"));
    }

    [Fact]
    public async Task A_redirect_is_handed_back_and_not_followed()
    {
        using var other = new Neighbour(
            $"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.2:{_neighbour.Port}/\r\nConnection: close\r\n"
            + "Content-Length: 0\r\n\r\n");
        var options = new OutboundOptions
        {
            Allowed = OutboundAllowance.ParseList($"http://127.0.0.1/32:{other.Port}"),
        };
        using var http = new HttpClient(Door(options).CreateHandler());

        using var answer = await http.GetAsync(new Uri($"http://127.0.0.1:{other.Port}/"));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal(0, await _neighbour.Calls());
    }

    [Theory]
    [InlineData("Content-Length: 65537\r\n\r\n", "answer_too_large")]
    [InlineData("Connection: close\r\n\r\n", "answer_too_large")]
    [InlineData("Content-Length: 70000\r\n\r\n", "answer_too_large")]
    public async Task An_answer_is_read_to_its_bound_even_when_a_stream_is_asked_for(string head, string refusal)
    {
        using var other = new Neighbour($"HTTP/1.1 200 OK\r\n{head}{new string('x', 70_000)}");
        var options = new OutboundOptions
        {
            Allowed = OutboundAllowance.ParseList($"http://127.0.0.1/32:{other.Port}"),
        };
        using var http = new HttpClient(Door(options).CreateHandler());
        var address = new Uri($"http://127.0.0.1:{other.Port}/");

        var refused = await Assert.ThrowsAsync<OutboundRefused>(
            () => http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead));
        Assert.Equal(refusal, refused.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")]
    public async Task An_answer_that_never_ends_is_given_up(string answer)
    {
        using var other = new Neighbour(answer);
        var options = new OutboundOptions
        {
            Patience = TimeSpan.FromMilliseconds(300),
            Allowed = OutboundAllowance.ParseList($"http://127.0.0.1/32:{other.Port}"),
        };

        Assert.Equal("answer_too_late", await Refusal(Door(options), $"http://127.0.0.1:{other.Port}/"));
    }

    private OutboundOptions Allowing(string network) =>
        new() { Allowed = OutboundAllowance.ParseList($"http://{network}:{_neighbour.Port}") };

    private static OutboundDoor Door(OutboundOptions options, params IPAddress[] answers) =>
        new(options, (_, _) => Task.FromResult(answers));

    /// <summary>The code of a refusal, or what else went wrong; null when an answer came.</summary>
    private static async Task<string?> Refusal(OutboundDoor door, string address)
    {
        using var http = new HttpClient(door.CreateHandler());
        try
        {
            using var answer = await http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));
            return null;
        }
        catch (OutboundRefused refused)
        {
            return refused.Code;
        }
        catch (Exception fault) when (
            fault is UriFormatException or InvalidOperationException or NotSupportedException or HttpRequestException)
        {
            return fault.GetType().Name;
        }
    }
}
