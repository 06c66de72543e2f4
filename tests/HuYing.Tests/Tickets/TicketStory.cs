using System.Globalization;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;

namespace HuYing.Tests.Tickets;

/// <summary>
/// A ticket told step by step: every state is reached by commands that the decisions accepted. It begins on Monday,
/// 23 November 2026 at 09:00 in the district.
/// </summary>
internal sealed class TicketStory
{
    private readonly List<RecordedEvent> _history = [];

    private Ticket? _ticket;

    public Rules Rules { get; set; } = SmallDistrict.StandardRules;

    public DateTimeOffset Now { get; private set; } = At("2026-11-23 09:00");

    public Ticket Ticket => _ticket ?? throw new InvalidOperationException("The story has not begun.");

    public IReadOnlyList<RecordedEvent> History => _history;

    /// <summary>An instant by the district's clock.</summary>
    public static DateTimeOffset At(string local)
    {
        var time = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return new DateTimeOffset(time, TimeSpan.FromHours(8)).ToUniversalTime();
    }

    public static TicketStory ADraft(TicketKind kind = TicketKind.Daily, Rules? rules = null, string? at = null)
    {
        var story = new TicketStory { Rules = rules ?? SmallDistrict.StandardRules };
        return (at is null ? story : story.Until(at))
            .Do(Samples.Draft(kind), Caller)
            .Do(new Attach(Samples.Photo), Caller);
    }

    public static TicketStory ASubmittedDraft(
        TicketKind kind = TicketKind.Daily, Rules? rules = null, string? at = null) =>
        ADraft(kind, rules, at).Do(new Submit(), Caller);

    /// <summary>Approved by the street's leader and sent: the platform's clock runs.</summary>
    public static TicketStory ACall(
        TicketKind kind = TicketKind.Daily, Rules? rules = null, string? at = null) =>
        ASubmittedDraft(kind, rules, at).Do(new Approve(), StreetLeader);

    public static TicketStory AnAcceptedCall(
        TicketKind kind = TicketKind.Daily, Rules? rules = null, string? at = null) =>
        ACall(kind, rules, at).Do(new Accept(Grade.General), Platform);

    public static TicketStory ADispatchedTicket(params string[] departments) =>
        AnAcceptedCall().Do(Samples.Dispatch(departments is [] ? ["chengguan"] : departments), Platform);

    public static TicketStory AnEmergency(params string[] departments) =>
        AnAcceptedCall(TicketKind.Emergency)
            .Do(Samples.Dispatch(departments is [] ? ["chengguan"] : departments), Platform);

    public static TicketStory AReportedTicket(params string[] departments) =>
        ADispatchedTicket(departments).Reported();

    public static TicketStory AClosedTicket() => AReportedTicket().Do(Samples.Verify(), Caller);

    public static TicketStory AnEvaluatedTicket() => AClosedTicket().Do(Samples.Evaluate(), Caller);

    public TicketStory Acknowledged(int no = 1) => Do(Samples.Acknowledge(no), AnswererOf(no));

    public TicketStory Arrived(int no = 1) => Do(Samples.Arrive(no), AnswererOf(no));

    /// <summary>Acknowledged and reported; on scene in between where that is required.</summary>
    public TicketStory Reported(int no = 1) =>
        (Ticket.Find(no)!.Arrival is null ? Acknowledged(no) : Arrived(no)).Do(Samples.Report(no), AnswererOf(no));

    public TicketStory Verified(int no = 1) => Reported(no).Do(Samples.Verify(no), Caller);

    /// <summary>Decides without recording.</summary>
    public Decision Try(TicketCommand command, Actor by) => TicketDecisions.Decide(_ticket, command, by, Now, Rules);

    /// <summary>The code of the refusal; null when the command would be carried out.</summary>
    public string? Refusal(TicketCommand command, Actor by) => Try(command, by).Refusal?.Code;

    /// <summary>Decides and records, as the ticket's actor does it; the command has to be accepted.</summary>
    public TicketStory Do(TicketCommand command, Actor by)
    {
        var decision = Try(command, by);
        Assert.True(decision.Refusal is null, $"{command} was refused: {decision.Refusal}");
        foreach (var happened in decision.Events)
        {
            var signer = happened is DeadlineWarned or DeadlineBreached ? SmallDistrict.System : by;
            var recorded = new RecordedEvent(_history.Count + 1, Now, signer, happened);
            _ticket = Ticket.After(_ticket, recorded);
            _history.Add(recorded);
        }

        return this;
    }

    /// <summary>A contact, in whatever state: as if it had been there from the draft on.</summary>
    public TicketStory WithContact()
    {
        _history.Add(new RecordedEvent(_history.Count + 1, Now, Caller, new ContactRecorded(Samples.Commitment)));
        _ticket = Ticket.After(_ticket, _history[^1]);
        return this;
    }

    /// <summary>The alarm rings.</summary>
    public TicketStory Rung() => Do(new RecordPassedDeadlines(), SmallDistrict.System);

    public TicketStory Until(string local) => Until(At(local));

    public TicketStory Until(DateTimeOffset instant)
    {
        Now = instant;
        return this;
    }

    public TicketStory After(TimeSpan time) => Until(Now + time);

    /// <summary>What is recorded of one kind, in order.</summary>
    public IEnumerable<T> All<T>()
        where T : TicketEvent => _history.Select(one => one.Happened).OfType<T>();

    private Actor AnswererOf(int no) => Answerer(Ticket.Find(no)!.DepartmentId);
}
