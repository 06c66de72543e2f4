using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets.Properties;

/// <summary>
/// Walks the oracle's table beside the product. It knows nothing of deadlines and of what is inside a command.
/// </summary>
internal sealed class Oracle(TicketKind kind)
{
    private readonly HashSet<string> _writers = [SmallDistrict.Caller.AccountId];
    private readonly HashSet<string> _notified = [];
    private string _writer = SmallDistrict.Caller.AccountId;
    private bool _wasSent;
    private string _label = "Internal";

    public TicketKind Kind => kind;

    public string Status { get; private set; } = "Draft";

    public bool IsSuspended { get; private set; }

    public bool HasContact { get; private set; }

    public bool IsContactHeld { get; private set; }

    public List<Share> Shares { get; } = [];

    public string State => $"{Status}{(IsSuspended ? ", suspended" : "")}: "
        + string.Join(' ', Shares.Select(one => one.Status));

    /// <summary>The product's state in the oracle's words.</summary>
    public static string StateOf(Ticket ticket) => $"{ticket.Status}{(ticket.IsSuspended ? ", suspended" : "")}: "
        + string.Join(' ', ticket.Assignments.Select(one => one.Status));

    /// <summary>The commands that somebody could send now, each with the shares it can be about.</summary>
    public IEnumerable<Choice> Legal() =>
        from row in OracleTable.Rows.Values
        where row.IsIn(Status)
        let shares = Shares.Index().Where(one => row.Shares.Contains(one.Item.Status)).Select(one => one.Index + 1)
        where row.Shares is [] || shares.Any()
        select new Choice(row.Command, [.. shares]);

    /// <summary>The code with which state or side refuse; null when both allow it.</summary>
    public string? Refuses(TicketCommand command, Actor actor, int? no)
    {
        if (command is DraftTicket)
        {
            return "already_exists";
        }

        var row = OracleTable.Rows[Machine.NameOf(command)];
        var share = no is { } number ? Find(number) : null;
        return !Sees(actor) ? "no_such_ticket"
            : !StandsOn(row.Side, actor) ? "role_not_allowed"
            : row.Side == "department" && share?.Department != actor.UnitId ? "no_such_assignment"
            : !row.IsIn(Status) ? "not_in_state"
            : row.Shares is [] ? null
            : share is null ? "no_such_assignment"
            : row.Shares.Contains(share.Status) ? null
            : "assignment_not_in_state";
    }

    /// <summary>True when the situation forbids what state and side allow.</summary>
    public bool Forbids(TicketCommand command, Actor actor) => command switch
    {
        Approve => _writers.Contains(actor.AccountId),
        AddDepartments => IsSuspended,
        Suspend => IsSuspended || kind == TicketKind.Emergency,
        Resume => !IsSuspended,
        Relabel c => c.Sensitivity.ToString() == _label,
        Report c => kind == TicketKind.Emergency && Find(c.No) is { WasOnScene: false },
        RecordContact => IsContactHeld,
        HoldContact c => !HasContact || IsContactHeld == c.Held,
        EraseContact => !HasContact || IsContactHeld
            || (!IsOfStreet(actor) && Status is not ("Filed" or "Declined" or "Cancelled")),
        Urge { No: { } no } => Find(no) is not { IsOpen: true },
        _ => false,
    };

    /// <summary>What follows from a command that was carried out.</summary>
    public void Carry(TicketCommand command, Actor actor) => _ = command switch
    {
        Amend => Wrote(actor),
        Submit => Status = "AwaitingApproval",
        SendBack => Status = "Draft",
        SelfHandle => Status = "SelfHandled",
        Approve => Send(),
        Accept => Status = "Accepted",
        Decline => Status = "Declined",
        Dispatch c => Join(c.Assignees),
        AddDepartments c => Join(c.Assignees),
        WithdrawAssignment c => Put(c.No, "Withdrawn"),
        Acknowledge c => Put(c.No, "Acknowledged"),
        Arrive c => Put(c.No, "Arrived"),
        Report c => Put(c.No, "Reported"),
        SendToRework c => Put(c.No, "Rework"),
        Verify c => Put(c.No, "Verified"),
        Evaluate c => Put(c.No, "Evaluated"),
        FileCase => Status = "Filed",
        Cancel => Drop(),
        Suspend => Pause(true),
        Resume => Pause(false),
        Notify c => Tell(c.UnitIds),
        RecordContact => Keep(true),
        HoldContact c => Hold(c.Held),
        EraseContact => Keep(false),
        Relabel c => Label(c.Sensitivity.ToString()),
        _ => Status,
    };

    private Share? Find(int no) => no >= 1 && no <= Shares.Count ? Shares[no - 1] : null;

    private string Put(int no, string status)
    {
        var share = Shares[no - 1];
        share.Status = status;
        share.WasOnScene |= status == "Arrived";
        return Settle();
    }

    private string Settle()
    {
        if (Shares.Any(one => one.IsOpen))
        {
            return Status;
        }

        var rest = Shares.Where(one => !one.IsWithdrawn).ToList();
        IsSuspended = false;
        return Status = rest is [] ? "Accepted"
            : rest.All(one => one.Status == "Evaluated") ? "Evaluated"
            : "Closed";
    }

    private string Drop()
    {
        foreach (var share in Shares.Where(one => one.IsOpen))
        {
            share.Status = "Withdrawn";
        }

        IsSuspended = false;
        return Status = "Cancelled";
    }

    private string Join(IEnumerable<Assignee> assignees)
    {
        Shares.AddRange(assignees.Select(one => new Share(one.DepartmentId, one.Role == AssignmentRole.Lead)));
        return Status = "Dispatched";
    }

    private string Send()
    {
        _wasSent = true;
        return Status = "Raised";
    }

    private string Pause(bool paused)
    {
        IsSuspended = paused;
        return Status;
    }

    private string Keep(bool contact)
    {
        HasContact = contact;
        return Status;
    }

    private string Hold(bool held)
    {
        IsContactHeld = held;
        return Status;
    }

    private string Wrote(Actor actor)
    {
        _writer = actor.AccountId;
        _writers.Add(actor.AccountId);
        return Status;
    }

    private string Tell(IEnumerable<string> units)
    {
        _notified.UnionWith(units);
        return Status;
    }

    private string Label(string label)
    {
        _label = label;
        return Status;
    }

    // Of what is sensitive the one who wrote it sees his own; copies and former shares show nothing of it.
    private bool Sees(Actor actor) => SeesAtAll(actor) && (_label != "Sensitive" || actor.Role switch
    {
        Role.Caller => IsOfStreet(actor) && actor.AccountId == _writer,
        Role.StreetLeader => IsOfStreet(actor),
        Role.Answerer => Shares.Any(one => one.Department == actor.UnitId && !one.IsWithdrawn),
        Role.DistrictLeader => false,
        _ => true,
    });

    private bool SeesAtAll(Actor actor) => actor.DistrictId == SmallDistrict.Id && actor.Role switch
    {
        Role.Caller or Role.StreetLeader => IsOfStreet(actor) || _notified.Contains(actor.UnitId),
        Role.Answerer => Shares.Any(one => one.Department == actor.UnitId) || _notified.Contains(actor.UnitId),
        Role.Platform or Role.Supervisor or Role.DistrictLeader => _wasSent || Status is "SelfHandled" or "Filed",
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => false,
        Role.System => true,
    };

    private bool StandsOn(string side, Actor actor) => side switch
    {
        "street" => IsOfStreet(actor),
        "leader" => IsOfStreet(actor) && actor.Role == Role.StreetLeader,
        "platform" => actor.Role == Role.Platform,
        "department" => actor.Role == Role.Answerer,
        "both" => IsOfStreet(actor) || actor.Role == Role.Platform,
        "overseers" => IsOfStreet(actor) || actor.Role is Role.Platform or Role.Supervisor or Role.DistrictLeader,
        "notified" => _notified.Contains(actor.UnitId),
        "keepers" => IsOfStreet(actor) || actor.Role is Role.Platform or Role.System,
        "anyone" => actor.Role switch
        {
            Role.System => false,
            Role.Answerer => _notified.Contains(actor.UnitId)
                || Shares.Any(one => one.Department == actor.UnitId && !one.IsWithdrawn),
            _ => true,
        },
        "system" => actor.Role == Role.System,
        _ => throw new InvalidOperationException($"No side is called {side}."),
    };

    private static bool IsOfStreet(Actor actor) =>
        actor.UnitId == SmallDistrict.Street && actor.Role is (Role.Caller or Role.StreetLeader);
}
