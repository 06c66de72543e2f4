using System.Collections.Immutable;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>The life of one ticket as chance has it: whatever the rules allow may happen next.</summary>
internal sealed class TicketWalk(SampleDistrict district, Random random, TicketId id, DateTimeOffset start)
{
    private readonly List<RecordedEvent> _events = [];
    private Ticket? _ticket;
    private DateTimeOffset _now = start;

    public Ticket Ticket => _ticket!;

    public IReadOnlyList<RecordedEvent> Events => _events;

    /// <param name="label">By chance when left out.</param>
    public TicketWalk Begin(TicketContent content, string street, Sensitivity? label = null)
    {
        var place = content.Place;
        var caller = district.Person(Role.Caller, random.Next(4) switch
        {
            0 => place.CommunityId,
            1 => place.GridId ?? street,
            _ => street,
        });
        label ??= random.Next(5) == 0 ? Sensitivity.Sensitive : Sensitivity.Internal;
        Assert.True(Try(new DraftTicket(id.Value, content, Sensitivity: label.Value), caller));
        Assert.True(Try(new Attach(new Attachment(Guid.CreateVersion7(), "现场.jpg", "image/jpeg", 3, "00")), caller));
        return this;
    }

    public TicketWalk Steps(int count, DateTimeOffset until)
    {
        for (var step = 0; step < count; step++)
        {
            _now = _now.AddMinutes(random.Next(200));
            if (_now > until)
            {
                break;
            }

            var (command, actor) = Pick();
            Try(command, actor);
        }

        return this;
    }

    public bool Try(TicketCommand command, Actor actor)
    {
        var decision = TicketDecisions.Decide(_ticket, command, actor, _now, district.Rules);
        foreach (var happened in decision.Refusal is null ? decision.Events : [])
        {
            var recorded = new RecordedEvent(_events.Count + 1, _now, actor, happened);
            _events.Add(recorded);
            _ticket = Ticket.After(_ticket, recorded);
        }

        return decision.Refusal is null;
    }

    private (TicketCommand Command, Actor Actor) Pick()
    {
        var caller = district.Person(Role.Caller, Ticket.StreetId);
        var leader = district.Person(Role.StreetLeader, Ticket.StreetId);
        var no = random.Next(1, Ticket.Assignments.Length + 1);
        var department = district.Person(Role.Answerer, Ticket.Find(no)?.DepartmentId ?? district.Departments[0]);
        var evidence = Ticket.Attachments.Select(one => one.Id).Take(1).ToList();
        return random.Next(27) switch
        {
            0 => (new Submit(), caller),
            1 => (new SendBack("内容不全"), leader),
            2 => (random.Next(3) == 0 ? new SelfHandle("街道已自行处置完毕", []) : new Submit(), caller),
            3 or 4 => (new Approve(), leader),
            5 or 6 => (new Accept(Grade.General), district.Platform),
            7 => (random.Next(4) == 0 ? new Decline("不属于受理范围") : new Accept(Grade.Complex), district.Platform),
            8 or 9 => (new Dispatch(Assignees()), district.Platform),
            10 => (
                new AddDepartments([new(Department(), AssignmentRole.CoHandler, "配合处置")], "需要配合"),
                district.Platform),
            11 => (
                random.Next(3) == 0 ? new WithdrawAssignment(no, "派单有误") : new Urge(null, "请尽快处置"),
                district.Platform),
            12 or 13 or 14 => (new Acknowledge(no, "张三"), department),
            15 => (new Arrive(no, "张三", "现场", null, null, evidence.FirstOrDefault()), department),
            16 or 17 => (new Report(no, Outcome.Solved, "已经全部处置完毕,恢复原状", "现场全部清理", evidence), department),
            18 => (new SendToRework(no, "仍有残留"), caller),
            19 or 20 => (new Verify(no, null, []), caller),
            21 => (new Evaluate(no, new Scorecard(18, 17.5m, 19, 20, 18), null), caller),
            22 => (new FileCase(), district.Platform),
            23 => random.Next(12) == 0
                ? (new Cancel("重复上报"), caller)
                : (new RecordPassedDeadlines(), Actor.SystemOf(district.Id)),
            24 => (
                new Notify([random.Next(2) == 0 ? Department() : district.Streets[random.Next(2)]], "请知悉"),
                district.Platform),
            25 => (new Relabel((Sensitivity)random.Next(3), "涉及举报人信息"), district.Platform),
            _ => (Ticket.IsSuspended ? new Resume("条件具备") : new Suspend("等待招标", "区领导", "文号一"), district.Platform),
        };
    }

    private ImmutableArray<Assignee> Assignees() =>
    [
        .. district.Departments.OrderBy(_ => random.Next()).Take(random.Next(1, 4))
            .Select((one, index) =>
                new Assignee(one, index == 0 ? AssignmentRole.Lead : AssignmentRole.CoHandler, "负责处置")),
    ];

    private string Department() => district.Departments[random.Next(district.Departments.Count)];
}
