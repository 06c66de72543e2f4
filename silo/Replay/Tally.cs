namespace HuYing.Silo.Replay;

/// <summary>What a replay came to.</summary>
internal sealed class Tally
{
    internal int Created { get; set; }

    internal int AlreadyThere { get; set; }

    /// <summary>Acts that lie in the future: the live district goes on from there.</summary>
    internal int Left { get; set; }

    internal List<string> Refusals { get; } = [];

    internal List<BadRow> Bad { get; } = [];
}
