using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HuYing.Ledger.Anchors;

/// <summary>
/// Anchors the ledger every minute, and earlier when much has happened. A round that fails is made up for by the next.
/// </summary>
public sealed partial class AnchorJob(AnchorWriter writer, TimeProvider time, ILogger<AnchorJob> log)
    : BackgroundService
{
    private const int Much = 10_000;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(60);

    private DateTimeOffset _lastRound = DateTimeOffset.MinValue;

    /// <summary>When everything was last known to be anchored; the start of this process at first.</summary>
    public DateTimeOffset LastDone { get; private set; } = time.GetUtcNow();

    /// <summary>Why the last round failed; null when it did not.</summary>
    public string? Problem { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var looks = new PeriodicTimer(Span, time);
        do
        {
            await Look(stoppingToken);
        }
        while (await looks.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Makes a round if it is time for one.</summary>
    internal async Task Look(CancellationToken ct)
    {
        try
        {
            if (time.GetUtcNow() - _lastRound >= Round || await writer.Waiting(ct) >= Much)
            {
                await MakeRound(ct);
            }
        }
        catch (Exception fault) when (fault is LedgerRefused or NpgsqlException or IOException
            or UnauthorizedAccessException or TimeoutException)
        {
            Problem = fault.Message;
            LogFailure(writer.Folder, time.GetUtcNow() - LastDone, fault.Message);
        }
    }

    private async Task MakeRound(CancellationToken ct)
    {
        // Null: another process of this folder is at it, and what it leaves is anchored at the next look.
        if (await writer.CatchUp(ct) is not null)
        {
            (LastDone, Problem) = (time.GetUtcNow(), null);
            _lastRound = LastDone;
        }
    }

    [LoggerMessage(LogLevel.Error, "The ledger is not anchored in {Folder} for {Age}: {Reason}")]
    private partial void LogFailure(string folder, TimeSpan age, string reason);
}
