using HuYing.LoadTest.Flow;

namespace HuYing.LoadTest.Proof;

/// <summary>What became of a call, as far as its caller knows.</summary>
internal enum Fate
{
    Intended,
    Acknowledged,
    Refused,
    InDoubt,
}

/// <summary>One call: created once, or not at all.</summary>
internal sealed class Call(string marker, Attempt attempt, Func<Call, Task<bool>> again)
{
    internal string Marker => marker;

    internal Fate Fate { get; private set; }

    internal bool WasInDoubt { get; private set; }

    internal string? TicketId { get; private set; }

    /// <summary>The newest that was acknowledged, by whoever acted on the ticket.</summary>
    internal int Version { get; private set; }

    internal void Acknowledge(string ticketId, int version) =>
        (Fate, TicketId, Version) = (Fate.Acknowledged, ticketId, Math.Max(Version, version));

    /// <summary>Not answered: refused for good, unless a try may have succeeded unseen.</summary>
    internal void GiveUp()
    {
        Fate = attempt.IsInDoubt ? Fate.InDoubt : Fate.Refused;
        WasInDoubt |= attempt.IsInDoubt;
    }

    /// <summary>Sends it again under its key: the server answers with the first result, or does it now.</summary>
    /// <returns>True when the answer leaves no doubt.</returns>
    internal Task<bool> SendAgain() => again(this);

    /// <summary>A refusal of the repeated request says that the first one was never carried out.</summary>
    internal void Settle() => Fate = Fate.Refused;
}
