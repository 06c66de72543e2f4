using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace HuYing.Tests.Fuzz;

/// <summary>The fuzzer's patience with connections is fed a server that does not answer, over real sockets.</summary>
public sealed class TwoTriesTests
{
    private static readonly byte[] Sound =
        [.. "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8];

    [Fact]
    public async Task A_server_that_hangs_up_twice_does_not_answer()
    {
        var (answer, silence, heard) = await Ask(hangUps: 2, body: null);

        Assert.Null(answer);
        Assert.StartsWith("no answer, twice", silence, StringComparison.Ordinal);
        Assert.Equal(2, heard);
    }

    [Fact]
    public async Task A_connection_that_broke_once_is_forgiven()
    {
        var (answer, silence, heard) = await Ask(hangUps: 1, body: null);

        Assert.Equal((200, null, 2), (answer?.Status, silence, heard));
    }

    [Fact]
    public async Task A_server_that_answers_is_asked_once()
    {
        var (answer, silence, heard) = await Ask(hangUps: 0, body: null);

        Assert.Equal((200, null, 1), (answer?.Status, silence, heard));
    }

    [Fact]
    public async Task Only_on_a_body_that_was_refused_meanwhile_a_server_may_hang_up()
    {
        var (answer, silence, _) = await Ask(hangUps: 9, body: new byte[TwoTries.RefusedWhileSent + 1]);
        Assert.Equal((null, null), (answer, silence));

        (_, silence, _) = await Ask(hangUps: 9, body: new byte[100]);
        Assert.NotNull(silence);
    }

    private static async Task<(FuzzAnswer? Answer, string? Silence, int Heard)> Ask(int hangUps, byte[]? body)
    {
        using var ended = new CancellationTokenSource();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var heard = 0;
        var serving = Serve();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false })
        {
            BaseAddress = new Uri($"http://{listener.LocalEndpoint}"),
        };
        var operation = new Operation(
            "Ask", body is null ? "GET" : "POST", "/x", [], null, [], new Dictionary<int, JsonNode?>(), IsOpen: true);
        var request = new FuzzRequest(operation, null, "x", [], body, body is null ? null : "application/json");
        var (answer, silence) = await TwoTries.Send(request, async one =>
        {
            using var message = one.ToMessage(null);
            using var response = await http.SendAsync(message);
            return await FuzzAnswer.Of(response);
        });
        await ended.CancelAsync();
        await serving;
        return (answer, silence, heard);

        async Task Serve()
        {
            try
            {
                while (true)
                {
                    using var client = await listener.AcceptTcpClientAsync(ended.Token);
                    var stream = client.GetStream();
                    var begun = new byte[4_096];
                    _ = await stream.ReadAsync(begun, ended.Token);
                    if (++heard > hangUps)
                    {
                        await stream.WriteAsync(Sound, ended.Token);
                    }
                }
            }
            catch (OperationCanceledException)
            {
                // Nobody asks any more.
            }
        }
    }
}
