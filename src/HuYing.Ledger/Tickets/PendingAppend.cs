using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Supervision;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Chain;

namespace HuYing.Ledger.Tickets;

/// <summary>One append, turned into rows on the caller's side so that a writer has only to send them.</summary>
internal sealed class PendingAppend : TaskCompletionSource<AppendResult>
{
    // The caller must not go on running on the writer, which has the next group to send.
    public PendingAppend(TicketAppend append, IChainHash chain)
        : base(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        Append = append;
        Number = append.Id.Number;
        Row = new TicketRow(append.After);
        Events = Link(append, chain);
        ChainHead = Events[^1].Hash;
        Assignments = [.. AssignmentRow.Changed(Number, append.Before, append.After)];
        Notices = append.After.Notified == append.Before?.Notified
            ? []
            : [.. append.After.Notified.Where(unit => append.Before is not { } old || !old.Notified.Contains(unit))];
        Search = HasNewText(append) ? SearchGrams.Joined(SearchGrams.TextsOf(append.After)) : null;
        Tallies = TicketTally.Between(append.Before, append.After);
        Figures = TicketFigures.Between(append.Before, append.After);
    }

    public TicketAppend Append { get; }

    public long Number { get; }

    public TicketRow Row { get; }

    public EventRow[] Events { get; }

    public byte[] ChainHead { get; }

    public AssignmentRow[] Assignments { get; }

    public KeyValuePair<string, bool>[] Notices { get; }

    /// <summary>What the ticket is found by; null when its words have not changed.</summary>
    public string? Search { get; }

    public IReadOnlyList<Tally> Tallies { get; }

    public IReadOnlyList<KeyValuePair<Figure, long>> Figures { get; }

    public bool ErasesContact => Append is { Before.Contact: not null, After.Contact: null };

    public bool HoldsContact => Append.Before is { } before && before.ContactIsHeld != Append.After.ContactIsHeld;

    private static EventRow[] Link(TicketAppend append, IChainHash chain)
    {
        var rows = new EventRow[append.Events.Count];
        var head = append.ChainHead ?? ChainLink.Origin.ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var recorded = append.Events[i];
            var isSameActor = i > 0 && ReferenceEquals(recorded.By, append.Events[i - 1].By);
            var actor = isSameActor
                ? rows[i - 1].Actor
                : SignedActor.Write(recorded.By, append.Request?.From);
            var payload = JsonSerializer.SerializeToUtf8Bytes(recorded.Happened, DomainJson.Stored.TicketEvent);
            var kind = recorded.Happened.Name;
            head = ChainLink.Hash(chain, head, append.Id.Value, recorded.Seq, recorded.At, actor, kind, payload);
            rows[i] = new EventRow(recorded.Seq, recorded.At, kind, actor, payload, chain.Algorithm, head);
        }

        return rows;
    }

    private static bool HasNewText(TicketAppend append) =>
        append.Before is not { } before
        || (!ReferenceEquals(before.Content, append.After.Content)
            && !SearchGrams.TextsOf(before).SequenceEqual(SearchGrams.TextsOf(append.After)));
}

/// <summary>One event as it is stored: the JSON is written once, hashed and sent as the same bytes.</summary>
internal readonly record struct EventRow(
    int Seq, DateTimeOffset At, string Kind, byte[] Actor, byte[] Payload, short Algorithm, byte[] Hash);
