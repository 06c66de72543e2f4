using System.Collections.Immutable;
using System.Text.Json.Serialization;
using HuYing.Domain.WorkingDays;

namespace HuYing.Domain.Tickets;

/// <summary>
/// The state of one ticket, rebuilt from its events: only what a later decision or the read model needs.
/// <see cref="Version"/> is the sequence number of the last event and the fence of every write.
/// </summary>
public sealed partial record Ticket
{
    public required string Id { get; init; }

    public required string DistrictId { get; init; }

    public required string StreetId { get; init; }

    public required TicketContent Content { get; init; }

    /// <summary>The version of the responsibility list in force when the content was written (D18).</summary>
    public required string CatalogueVersion { get; init; }

    /// <summary>The account that wrote the content as it stands.</summary>
    public required string AuthorId { get; init; }

    /// <summary>Every account that wrote any of it: nobody approves his own call.</summary>
    public ImmutableArray<string> Writers { get; init; } = [];

    /// <summary>Every account that acted on it for a department: nobody judges what he handled.</summary>
    public ImmutableArray<string> Answerers { get; init; } = [];

    public Sensitivity Sensitivity { get; init; } = Sensitivity.Internal;

    public required DateTimeOffset DraftedAt { get; init; }

    public int Version { get; init; }

    public TicketStatus Status { get; init; }

    public DateTimeOffset? RaisedAt { get; init; }

    /// <summary>The last dispatch that was not an addition of departments.</summary>
    public DateTimeOffset? DispatchedAt { get; init; }

    /// <summary>When the last share was verified.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public Grade? Grade { get; init; }

    public TicketClass? Class { get; init; }

    /// <summary>The platform's own clock from raise to dispatch or decline (D3).</summary>
    public Clock? Dispatching { get; init; }

    public ImmutableArray<Assignment> Assignments { get; init; } = [];

    public ImmutableArray<Pause> Pauses { get; init; } = [];

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>Notified units; the value says whether they have read it.</summary>
    public ImmutableSortedDictionary<string, bool> Notified { get; init; } =
        ImmutableSortedDictionary<string, bool>.Empty;

    public int Urges { get; init; }

    public string? CaseNumber { get; init; }

    /// <summary>The commitment to the complainant's contact (003-22); null where none is, or none is left.</summary>
    public string? Contact { get; init; }

    /// <summary>The contact is on hold for a legal matter.</summary>
    public bool ContactIsHeld { get; init; }

    /// <summary>One line per event so far: the table of contents of the case.</summary>
    public ImmutableArray<ContentsLine> Contents { get; init; } = [];

    [JsonIgnore]
    public bool IsSuspended => Pauses is [.., { Until: null }];

    [JsonIgnore]
    public bool IsEnded => Status is TicketStatus.Filed or TicketStatus.Declined or TicketStatus.Cancelled;

    public Assignment? Find(int no) => Assignments.FirstOrDefault(assignment => assignment.No == no);

    /// <summary>
    /// The next instant at which this ticket must be woken; null when no clock has anything left to record.
    /// </summary>
    public DateTimeOffset? NextAlarm() => Alarms().Min(clock => clock.NextAlarm());

    /// <summary>True when a running deadline was derived without a published calendar year (D22).</summary>
    public bool HasProvisionalDeadline() =>
        Alarms().Any(clock => clock is { IsRunning: true, Breached: false, Deadline.Provisional: true });

    private IEnumerable<Clock> Alarms()
    {
        var departments = Assignments.SelectMany(one => one.Clocks());
        return Dispatching is null ? departments : departments.Prepend(Dispatching);
    }

    /// <summary>Rebuilds a ticket from its whole history; null for an empty one.</summary>
    public static Ticket? Replay(IEnumerable<RecordedEvent> history) =>
        history.Aggregate((Ticket?)null, (ticket, recorded) => After(ticket, recorded));
}
