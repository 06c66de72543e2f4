using System.Net.Sockets;
using System.Text;
using HuYing.Rest;

namespace HuYing.Tests.Rest;

public sealed class SlowClientTests
{
    private static readonly RestOptions Impatient = new()
    {
        HeadersPatience = TimeSpan.FromSeconds(2),
        BodyPatience = TimeSpan.FromSeconds(2),
    };

    [Fact]
    public async Task Two_hundred_half_requests_are_cut_off_while_others_are_served()
    {
        await using var server = await RunningServer.Start(Impatient);
        var caller = await server.As(Cast.Caller);
        var slow = new List<TcpClient>();
        for (var i = 0; i < 200; i++)
        {
            slow.Add(await Begin(server, "GET /health/live HTTP/1.1\r\nHost: x\r\nX-Slow: "));
        }

        var cut = Task.WhenAll(slow.Select(CutOff));
        do
        {
            Assert.Equal(Cast.Caller, (await caller.GetMe()).AccountId);
        }
        while (!cut.IsCompleted);
        Assert.All(await cut, answer => Assert.True(answer is "" or "408", answer));
        slow.ForEach(one => one.Dispose());
    }

    [Fact]
    public async Task A_body_that_trickles_is_cut_off()
    {
        await using var server = await RunningServer.Start(Impatient);
        using var slow = await Begin(
            server,
            "POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + "Content-Length: 1000\r\n\r\n{\"login\"");

        Assert.True(await CutOff(slow) is "" or "408");
    }

    [Fact]
    public async Task A_reader_that_does_not_read_is_cut_off()
    {
        // The time that a reader gets is counted in bytes that wait for him.
        await using var server = await RunningServer.Start(Impatient with { BytesPerSecond = 1_000_000 });
        using var slow = new TcpClient { ReceiveBufferSize = 1024 };
        await slow.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = slow.GetStream();

        // Far more than both systems keep for a reader; asked for as long as the server takes requests.
        var request = Encoding.ASCII.GetBytes("GET /api/v1/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n");
        await Assert.ThrowsAsync<IOException>(async () =>
        {
            while (true)
            {
                await stream.WriteAsync(request);
            }
        });
    }

    private static async Task<TcpClient> Begin(RunningServer server, string text)
    {
        var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text));
        return client;
    }

    /// <summary>The status with which the server ended it, or nothing when it just hung up.</summary>
    private static async Task<string> CutOff(TcpClient client)
    {
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            var answer = await reader.ReadToEndAsync();
            return answer.Length == 0 ? "" : answer.Split(' ')[1];
        }
        catch (IOException)
        {
            return "";
        }
    }
}
