namespace HuYing.Silo.Replay;

/// <summary>The time in which a replayed day happens: it goes where the script goes, and never backwards.</summary>
internal sealed class SimulatedTime(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    internal void MoveTo(DateTimeOffset instant) => _now = instant > _now ? instant : _now;
}
