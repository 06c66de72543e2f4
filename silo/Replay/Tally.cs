namespace HuYing.Silo.Replay;

/// <summary>What a replay came to.</summary>
internal sealed class Tally
{
    internal int Created { get; set; }

    internal int AlreadyThere { get; set; }

    internal List<BadRow> Bad { get; } = [];
}
