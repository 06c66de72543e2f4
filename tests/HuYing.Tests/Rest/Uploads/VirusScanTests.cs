using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;
using HuYing.Client;
using HuYing.Rest;

namespace HuYing.Tests.Rest.Uploads;

public sealed class VirusScanTests
{
    [Theory]
    [InlineData("stream: OK\0", false, null)]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", false, "file_infected")]
    [InlineData("stream: Eicar-Test-Signature FOUND\0", true, "file_infected")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", false, "scanner_unavailable")]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", true, null)]
    [InlineData("", false, "scanner_unavailable")]
    public async Task A_file_is_kept_as_the_scanner_says(string verdict, bool mayFail, string? code)
    {
        using var daemon = new TcpListener(IPAddress.Loopback, 0);
        daemon.Start();
        var seen = Answer(daemon, verdict);
        var port = ((IPEndPoint)daemon.LocalEndpoint).Port;

        Assert.Equal(code, await Upload(new RestOptions { Scanner = $"{port}", ScannerMayFail = mayFail }));

        Assert.Equal(Samples.Photo, await seen);
    }

    [Theory]
    [InlineData(false, "scanner_unavailable")]
    [InlineData(true, null)]
    public async Task Without_the_scanner_files_are_refused_unless_they_may_pass(bool mayFail, string? code) =>
        Assert.Equal(code, await Upload(new RestOptions
        {
            Scanner = $"unix:/tmp/no-such-socket-{Guid.CreateVersion7():N}",
            ScannerMayFail = mayFail,
        }));

    private static async Task<string?> Upload(RestOptions options)
    {
        await using var server = await RunningServer.Start(options);
        var draft = await server.ADraft();
        try
        {
            await (await server.As(Cast.Caller)).AttachFile(draft.TicketId, Samples.Photo, "image/jpeg", "现场");
            return null;
        }
        catch (HuYingProblem problem)
        {
            return problem.Code;
        }
    }

    /// <summary>Speaks clamd's INSTREAM with one client, and gives what it was shown.</summary>
    private static async Task<byte[]> Answer(TcpListener daemon, string verdict)
    {
        using var client = await daemon.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        var command = new byte[10];
        await stream.ReadExactlyAsync(command);
        Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(command));
        using var shown = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await stream.ReadExactlyAsync(length);
            var chunk = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (chunk.Length == 0)
            {
                break;
            }

            await stream.ReadExactlyAsync(chunk);
            await shown.WriteAsync(chunk);
        }

        await stream.WriteAsync(Encoding.ASCII.GetBytes(verdict));
        return shown.ToArray();
    }
}
