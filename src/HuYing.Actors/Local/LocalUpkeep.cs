using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HuYing.Actors.Local;

/// <summary>The beat of the in-process engine: pokes the boards that changed, and puts idle actors away.</summary>
internal sealed partial class LocalUpkeep(
    LocalActors actors, PokeBoards pokes, TimeProvider time, ILogger<LocalUpkeep> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    private const int BeatsPerEviction = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beats = new PeriodicTimer(Beat, time);
        for (var beat = 1; await beats.WaitForNextTickAsync(stoppingToken); beat++)
        {
            try
            {
                await pokes.Deliver(actors);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // A lost poke is harmless: boards are read anew after a while, and unfolded counters are exact.
                LogLost(fault.Message);
            }

            if (beat % BeatsPerEviction == 0)
            {
                actors.Evict();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Boards were not poked: {Reason}")]
    private partial void LogLost(string reason);
}
