using System.Security.Cryptography;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Sealing;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger;

/// <summary>
/// One ticket that is decided and appended as an actor would do it: memory follows only after the commit.
/// </summary>
internal sealed class TicketLife(ITicketJournal journal, TicketId id, DateTimeOffset begin)
{
    public TicketId Id => id;

    /// <summary>Attached by whoever needs a photo; its bytes are "jpg".</summary>
    public Attachment Photo { get; } = new(
        Guid.CreateVersion7(), "现场.jpg", "image/jpeg", 3, Convert.ToHexStringLower(SHA256.HashData("jpg"u8)));

    public DateTimeOffset Now { get; set; } = begin;

    public Ticket? Ticket { get; private set; }

    public byte[]? Head { get; private set; }

    public static async Task<TicketLife> Drafted(
        ITicketJournal journal, DateTimeOffset? begin = null, TicketKind kind = TicketKind.Daily)
    {
        var life = await New(journal, begin);
        await life.Do(new DraftTicket(life.Id.Value, District.Content(kind: kind), Submit: true), District.Caller);
        return life;
    }

    public static async Task<TicketLife> New(ITicketJournal journal, DateTimeOffset? begin = null)
    {
        var number = await journal.NextNumbers(1, CancellationToken.None);
        return new TicketLife(journal, TicketId.Create(new DateOnly(2026, 11, 22), number), begin ?? District.Now());
    }

    /// <summary>Dispatched to the water and roads departments, photo attached.</summary>
    public static async Task<TicketLife> Dispatched(
        ITicketJournal journal, DateTimeOffset? begin = null, TicketKind kind = TicketKind.Daily)
    {
        var life = await Drafted(journal, begin, kind);
        await life.Do(new Approve(), District.Leader);
        await life.Do(new Accept(Grade.General), District.Desk);
        var lead = new Assignee("water", AssignmentRole.Lead, "排水");
        var coHandler = new Assignee("roads", AssignmentRole.CoHandler, "清障");
        await life.Do(new Dispatch([lead, coHandler]), District.Desk);
        return life;
    }

    /// <summary>
    /// Both departments have reported, the street has verified and scored, the platform has filed it.
    /// </summary>
    public static async Task<TicketLife> Filed(ITicketJournal journal)
    {
        var life = await Dispatched(journal);
        await life.Finish();
        return life;
    }

    /// <summary>Both departments report, the street verifies and scores, the platform files.</summary>
    public async Task Finish()
    {
        await Do(new Attach(Photo), District.Caller);
        foreach (var (no, department) in new[] { (1, "water"), (2, "roads") })
        {
            await Do(new Acknowledge(no, "周科员"), District.Of(department));
            await Do(new Report(no, Outcome.Solved, "积水已全部排除,路面恢复通行。", "调用两台水泵", [Photo.Id]), District.Of(department));
            await Do(new Verify(no, null, []), District.Caller);
            await Do(new Evaluate(no, new Scorecard(18, 17.5m, 19, 20, 16), "到场及时"), District.Leader);
        }

        await Do(new FileCase(), District.Desk);
    }

    /// <summary>Decides and appends; fails when the command is refused.</summary>
    public async Task<AppendResult> Do(
        TicketCommand command,
        Actor by,
        RequestStamp? request = null,
        string reply = "{}",
        SealedContact? contact = null)
    {
        var append = Prepare(command, by, request, reply, contact)
            ?? throw new InvalidOperationException($"{command} records nothing now.");
        return Take(append, await journal.Append(append, CancellationToken.None));
    }

    /// <summary>What would be appended; null when nothing would. Appending it later may conflict.</summary>
    public TicketAppend? Prepare(
        TicketCommand command,
        Actor by,
        RequestStamp? request = null,
        string reply = "{}",
        SealedContact? contact = null)
    {
        var decision = TicketDecisions.Decide(Ticket, command, by, Now, District.Rules);
        if (decision.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{command} is refused: {refusal}.");
        }

        var seq = Ticket?.Version ?? 0;
        List<RecordedEvent> events =
            [.. decision.Events.Select(happened => new RecordedEvent(++seq, Now, by, happened))];
        return events.Count == 0 ? null : new TicketAppend(
            id,
            Head,
            Ticket,
            events.Aggregate(Ticket, Ticket.After)!,
            events,
            request,
            request is null ? null : reply,
            contact);
    }

    public AppendResult Take(TicketAppend append, AppendResult result)
    {
        if (result is AppendResult.Appended appended)
        {
            (Ticket, Head) = (append.After, appended.ChainHead);
        }

        return result;
    }
}
