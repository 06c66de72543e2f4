using Microsoft.Extensions.Hosting;

namespace HuYing.Actors.Local;

/// <summary>The beat of the in-process engine: pokes the boards that changed, and puts idle actors away.</summary>
internal sealed class LocalUpkeep(LocalActors actors, PokeBoards pokes, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(300);

    private const int BeatsPerEviction = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beats = new PeriodicTimer(Beat, time);
        for (var beat = 1; await beats.WaitForNextTickAsync(stoppingToken); beat++)
        {
            foreach (var (kind, unit) in pokes.Take())
            {
                await (kind == "street" ? actors.Street(unit).Poke() : actors.Department(unit).Poke());
            }

            if (beat % BeatsPerEviction == 0)
            {
                actors.Evict();
            }
        }
    }
}
