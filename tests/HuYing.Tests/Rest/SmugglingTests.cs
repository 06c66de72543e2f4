using System.Net.Sockets;
using System.Text;

namespace HuYing.Tests.Rest;

public sealed class SmugglingTests
{
    /// <summary>
    /// Headers that a proxy and a server may read differently, so that one sees a second request where the other sees
    /// a body.
    /// </summary>
    public static TheoryData<string> Ambiguous { get; } =
    [
        "Content-Length: 5\r\nContent-Length: 6",
        "Content-Length: 5, 6",
        "Content-Length: -5",
        "Content-Length: 0x5",
        "Content-Length: 5 5",
        "Content-Length : 5",
        " Content-Length: 5",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "X: y\r\n Transfer-Encoding: chunked",
        "X\0: y",
        "X: y\0",
        "Host: second.example",
    ];

    [Theory]
    [MemberData(nameof(Ambiguous))]
    public async Task A_request_that_can_be_read_in_two_ways_is_not_read_at_all(string headers)
    {
        var server = await RunningServer.Shared;
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\n{headers}\r\n\r\n"
            + "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var answer = await reader.ReadToEndAsync();

        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.Equal(2, answer.Split("HTTP/1.1 ").Length);
    }
}
