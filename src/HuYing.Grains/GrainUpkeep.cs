using HuYing.Actors;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HuYing.Grains;

/// <summary>The beat of a silo: pokes the boards of what was written here, wherever they live.</summary>
internal sealed partial class GrainUpkeep(IActors actors, PokeBoards pokes, TimeProvider time, ILogger<GrainUpkeep> log)
    : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beats = new PeriodicTimer(Beat, time);
        while (await beats.WaitForNextTickAsync(stoppingToken))
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
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Boards were not poked: {Reason}")]
    private partial void LogLost(string reason);
}
