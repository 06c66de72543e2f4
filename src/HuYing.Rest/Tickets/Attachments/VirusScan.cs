using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using HuYing.Rest.Errors;
using Microsoft.Extensions.Logging;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>
/// Shows files to a ClamAV daemon on this machine before they are kept, when one is set. Without an answer a file is
/// refused, unless it was decided otherwise.
/// </summary>
internal sealed partial class VirusScan(RestOptions options, ILogger<VirusScan> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Null when the file may be kept.</summary>
    internal async Task<ProblemResult?> Look(byte[] content, CancellationToken cancel)
    {
        if (options.Scanner is not { } scanner)
        {
            return null;
        }

        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limited.CancelAfter(Patience);
        try
        {
            var verdict = await Ask(scanner, content, limited.Token);
            if (verdict.EndsWith("FOUND", StringComparison.Ordinal))
            {
                LogFound(verdict);
                return Problems.Of("file_infected");
            }

            return verdict.EndsWith(": OK", StringComparison.Ordinal) ? null : Without(verdict);
        }
        catch (Exception fault) when (fault is SocketException or IOException or OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return Without(fault.Message);
        }
    }

    private ProblemResult? Without(string reason)
    {
        LogNoVerdict(reason);
        return options.ScannerMayFail ? null : Problems.Of("scanner_unavailable");
    }

    private static async Task<string> Ask(string scanner, byte[] content, CancellationToken cancel)
    {
        var address = AddressOf(scanner);
        using var socket = new Socket(
            address.AddressFamily,
            SocketType.Stream,
            address is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        await socket.ConnectAsync(address, cancel);
        await using var stream = new NetworkStream(socket);
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        await stream.WriteAsync(length, cancel);
        await stream.WriteAsync(content, cancel);
        await stream.WriteAsync(new byte[sizeof(int)], cancel);

        var answer = new byte[1024];
        var read = await stream.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, cancel);
        return Encoding.UTF8.GetString(answer, 0, read).TrimEnd('\0', '\n');
    }

    /// <summary>unix:/path or a port of this machine: files leave it for no scanner.</summary>
    private static EndPoint AddressOf(string scanner) => scanner.StartsWith("unix:", StringComparison.Ordinal)
        ? new UnixDomainSocketEndPoint(scanner["unix:".Length..])
        : new IPEndPoint(IPAddress.Loopback, int.Parse(scanner, CultureInfo.InvariantCulture));

    [LoggerMessage(LogLevel.Warning, "An uploaded file was refused by the scanner: {Verdict}")]
    private partial void LogFound(string verdict);

    [LoggerMessage(LogLevel.Error, "The scanner gave no verdict: {Reason}")]
    private partial void LogNoVerdict(string reason);
}
