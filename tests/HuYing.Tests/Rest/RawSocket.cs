using System.Globalization;
using System.Net.Sockets;
using System.Text;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

/// <summary>Speaks HTTP by hand, for what no client library would send.</summary>
internal static class RawSocket
{
    /// <summary>Drafts a ticket with one extra header line, as it stands.</summary>
    public static async Task<(int Status, string Text)> Send(RunningServer server, string login, string header)
    {
        var token = (await server.As(login)).Token;
        var body = Encoding.UTF8.GetBytes(Raw.Json(new NewTicket(Samples.Content())));
        var head = $"""
            POST /api/v1/tickets HTTP/1.1
            Host: {server.Address.Authority}
            Authorization: Bearer {token}
            Content-Type: application/json
            Content-Length: {body.Length}
            Connection: close
            {header}


            """.ReplaceLineEndings("\r\n");
        using var socket = new TcpClient();
        await socket.ConnectAsync(server.Address.Host, server.Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(head));
        await stream.WriteAsync(body);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        return (int.Parse(text.Split(' ')[1], CultureInfo.InvariantCulture), text);
    }
}
