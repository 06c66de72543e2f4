using System.Collections.Immutable;
using HuYing.Domain.Organisation;
using HuYing.Domain.WorkingDays;

namespace HuYing.Domain.Tickets;

public sealed partial record Ticket
{
    /// <summary>The state after one more event. The first event must be <see cref="TicketDrafted"/>.</summary>
    /// <exception cref="InvalidOperationException">The history has a gap or does not begin with a draft.</exception>
    public static Ticket After(Ticket? ticket, RecordedEvent recorded)
    {
        if (recorded.Seq != (ticket?.Version ?? 0) + 1)
        {
            throw new InvalidOperationException($"Event {recorded.Seq} cannot follow version {ticket?.Version ?? 0}.");
        }

        var next = ticket is null
            ? Begin(recorded.Happened as TicketDrafted, recorded)
            : ticket.Apply(recorded.Happened, recorded.At, recorded.By);

        var line = new ContentsLine(recorded.Seq, recorded.Happened.Name, recorded.At, recorded.By.Name);
        return next with { Version = recorded.Seq, Contents = next.Contents.Add(line) };
    }

    private static Ticket Begin(TicketDrafted? drafted, RecordedEvent recorded) => drafted is null
        ? throw new InvalidOperationException("A history begins with a draft.")
        : new Ticket
        {
            Id = drafted.TicketId,
            DistrictId = drafted.DistrictId,
            StreetId = drafted.StreetId,
            Content = drafted.Content,
            Sensitivity = drafted.Sensitivity ?? Sensitivity.Internal,
            CatalogueVersion = drafted.CatalogueVersion,
            AuthorId = recorded.By.AccountId,
            Writers = [recorded.By.AccountId],
            DraftedAt = recorded.At,
        };

    private Ticket Apply(TicketEvent happened, DateTimeOffset at, Actor by) => happened switch
    {
        TicketDrafted => throw new InvalidOperationException("A ticket is drafted once."),
        TicketAmended e => this with
        {
            Content = e.Content,
            CatalogueVersion = e.CatalogueVersion,
            AuthorId = by.AccountId,
            Writers = Writers.Contains(by.AccountId) ? Writers : Writers.Add(by.AccountId),
        },
        TicketSubmitted => this with { Status = TicketStatus.AwaitingApproval },
        TicketSentBack => this with { Status = TicketStatus.Draft },
        TicketSelfHandled => this with { Status = TicketStatus.SelfHandled },
        TicketApproved => this,
        TicketRaised e => this with
        {
            Status = TicketStatus.Raised,
            RaisedAt = at,
            Dispatching = new Clock(ClockKind.Dispatch, e.Dispatch),
        },
        TicketAccepted e => this with { Status = TicketStatus.Accepted, Grade = e.Grade },
        TicketDeclined => Stopped(at) with { Status = TicketStatus.Declined, EndedAt = at },
        TicketDispatched e => Joined(e.Assignments) with
        {
            Status = TicketStatus.Dispatched,
            DispatchedAt = at,
            Class = e.Class,
            Dispatching = Dispatching is null ? null : Assignment.Stop(Dispatching, at),
        },
        AssignmentsAdded e => Changed(e.Changes, at).Joined(e.Assignments) with { Class = e.Class },
        AssignmentWithdrawn e => One(e.No, one => one.StopAll(at) with { Status = AssignmentStatus.Withdrawn })
            .Settled(at),
        AssignmentAcknowledged e => AnsweredBy(by).One(e.No, one => one with
        {
            Status = AssignmentStatus.Acknowledged,
            Response = Assignment.Stop(one.Response, at),
        }),
        AssignmentArrived e => AnsweredBy(by).One(e.No, one => one with
        {
            Status = AssignmentStatus.Arrived,
            ArrivedAt = one.ArrivedAt ?? at,
            Arrival = one.Arrival is null ? null : Assignment.Stop(one.Arrival, at),
        }),
        AssignmentReported e => AnsweredBy(by).One(e.No, one => one with
        {
            Status = AssignmentStatus.Reported,
            Close = Assignment.Stop(one.Close, at),
        }),
        AssignmentSentToRework e => One(e.No, one => one with
        {
            Status = AssignmentStatus.Rework,
            Reworks = one.Reworks + 1,
            Close = one.Close with { StoppedAt = null },
        }),
        AssignmentVerified e => One(e.No, one => one with { Status = AssignmentStatus.Verified }),
        TicketClosed => (Lifted(at) with { Status = TicketStatus.Closed, ClosedAt = at }).Settled(at),
        AssignmentEvaluated e => One(e.No, one => one with
        {
            Status = AssignmentStatus.Evaluated,
            Score = e.Scorecard,
        }).Settled(at),
        TicketFiled e => this with { Status = TicketStatus.Filed, CaseNumber = e.CaseNumber, EndedAt = at },
        TicketCancelled => Stopped(at).Lifted(at) with { Status = TicketStatus.Cancelled, EndedAt = at },
        DeadlineWarned e => WithClock(e.No, e.Clock, clock => clock with { Warned = true }),
        DeadlineBreached e => WithClock(e.No, e.Clock, clock => clock with { Breached = true }),
        DeadlinesRederived e => Changed(e.Changes, at),
        TicketSuspended => Paused(true) with { Pauses = Pauses.Add(new Pause(at, null)) },
        TicketResumed e => Lifted(at).Changed(e.Changes, at),
        TicketRelabelled e => this with { Sensitivity = e.Sensitivity },
        TicketUrged e => this with
        {
            Urges = Urges + 1,
            Assignments = [.. Assignments.Select(one => one.IsOpen && (e.No ?? one.No) == one.No ? one.Urged() : one)],
        },
        UnitsNotified e => this with
        {
            Notified = Notified.SetItems(e.UnitIds.Select(unit => KeyValuePair.Create(unit, false))),
        },
        NotificationRead e => this with { Notified = Notified.SetItem(e.UnitId, true) },
        TicketCommented => this,
        AttachmentAdded e => this with { Attachments = Attachments.Add(e.Attachment) },
        ContactRecorded e => this with { Contact = e.Commitment },
        ContactHeld e => this with { ContactIsHeld = e.Held },
        ContactErased => this with { Contact = null },
        _ => throw new InvalidOperationException($"No state follows {happened.GetType().Name}."),
    };

    private Ticket AnsweredBy(Actor by) =>
        Answerers.Contains(by.AccountId) ? this : this with { Answerers = Answerers.Add(by.AccountId) };

    private Ticket One(int no, Func<Assignment, Assignment> change)
    {
        var index = Assignments.Select(assignment => assignment.No).ToList().IndexOf(no);
        return this with { Assignments = Assignments.SetItem(index, change(Assignments[index])) };
    }

    private Ticket WithClock(int? no, ClockKind kind, Func<Clock, Clock> change) => no is { } assignment
        ? One(assignment, one => one.With(kind, change))
        : this with { Dispatching = Dispatching is null ? null : change(Dispatching) };

    private Ticket Changed(IEnumerable<DeadlineChange> changes, DateTimeOffset at) => changes.Aggregate(
        this, (ticket, change) => ticket.WithClock(change.No, change.Clock, clock => clock.Move(change.New, at)));

    private Ticket Joined(IEnumerable<IssuedAssignment> issued) =>
        this with { Assignments = Assignments.AddRange(issued.Select(Assignment.From)) };

    private Ticket Paused(bool paused) => this with
    {
        Assignments = [.. Assignments.Select(one => one with { Close = one.Close with { Paused = paused } })],
    };

    private Ticket Stopped(DateTimeOffset at) => this with
    {
        Dispatching = Dispatching is null ? null : Assignment.Stop(Dispatching, at),
        Assignments =
        [
            .. Assignments.Select(one =>
                one.IsOpen ? one.StopAll(at) with { Status = AssignmentStatus.Withdrawn } : one),
        ],
    };

    // A suspension ends with the share it suspends: what is closed, cancelled or back at the desk is not suspended.
    private Ticket Lifted(DateTimeOffset at) => IsSuspended ? Paused(false) with { Pauses = PausesUntil(at) } : this;

    // Withdrawing the last share sends the ticket back to the desk, where the platform's clock from the raise runs on;
    // scoring the last one makes it ready for filing.
    private Ticket Settled(DateTimeOffset at) => this switch
    {
        { Status: TicketStatus.Dispatched } when Assignments.All(one => one.IsWithdrawn) => Lifted(at) with
        {
            Status = TicketStatus.Accepted,
            Dispatching = Dispatching is null ? null : Dispatching with { StoppedAt = null },
        },
        { Status: TicketStatus.Closed } when Assignments.All(one => one.IsWithdrawn || one.Score is not null) =>
            this with { Status = TicketStatus.Evaluated },
        _ => this,
    };

    /// <summary>
    /// The pauses with the open one ended; never before it began, whatever the clocks of two machines say.
    /// </summary>
    internal ImmutableArray<Pause> PausesUntil(DateTimeOffset at) =>
        Pauses is [.., { Until: null } open]
            ? Pauses.SetItem(Pauses.Length - 1, open with { Until = at < open.From ? open.From : at })
            : Pauses;
}
