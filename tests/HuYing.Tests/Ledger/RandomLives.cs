using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger;

/// <summary>Tickets to which anything allowed may happen, in any order; the seed decides.</summary>
internal static class RandomLives
{
    private static readonly string[] Departments = ["water", "roads", "fire"];

    public static async Task<List<TicketLife>> Live(ITicketJournal journal, int seed, int tickets, int steps) =>
        [.. await Task.WhenAll(Enumerable.Range(0, tickets).Select(i => Live(journal, new Random(seed + i), steps)))];

    private static async Task<TicketLife> Live(ITicketJournal journal, Random random, int steps)
    {
        // Days ago, so that deadlines pass on the way.
        var kind = random.Next(2) == 0 ? TicketKind.Emergency : TicketKind.Daily;
        var life = await TicketLife.Drafted(journal, District.Now().AddDays(-20), kind);
        for (var i = 0; i < steps; i++)
        {
            life.Now = life.Now.AddMinutes(random.Next(1, 600));
            if (Any(random, life.Photo) is var (command, by) && TryPrepare(life, command, by) is { } append)
            {
                life.Take(append, await journal.Append(append, CancellationToken.None));
            }
        }

        life.Now = District.Now();
        if (life.Prepare(new RecordPassedDeadlines(), District.Clock) is { } last)
        {
            life.Take(last, await journal.Append(last, CancellationToken.None));
        }

        return life;
    }

    private static TicketAppend? TryPrepare(TicketLife life, TicketCommand command, Actor by)
    {
        try
        {
            return life.Prepare(command, by, new RequestStamp(Guid.CreateVersion7(), [1]), """{"ok":true}""");
        }
        catch (InvalidOperationException)
        {
            return null; // Refused: something else happens instead.
        }
    }

    private static (TicketCommand Command, Actor By) Any(Random random, Attachment photo)
    {
        var no = random.Next(1, 4);
        var department = District.Of(Departments[random.Next(3)]);
        return random.Next(20) switch
        {
            0 => (new Approve(), District.Leader),
            1 => (new Accept(Grade.Complex), District.Desk),
            2 or 3 => (new Dispatch(Assignees(random)), District.Desk),
            4 => (new AddDepartments(Assignees(random)[..1], "需要配合"), District.Desk),
            5 or 6 => (new Acknowledge(no, "周科员"), department),
            7 => (new Arrive(no, "周科员", "现场", 123.4, 41.8, photo.Id), department),
            8 or 9 => (new Report(no, Outcome.Solved, "积水已全部排除,路面恢复通行。", "调用两台水泵", [photo.Id]), department),
            10 or 11 => (new Verify(no, null, []), District.Caller),
            12 => (new SendToRework(no, "仍有积水"), District.Caller),
            13 or 14 => (
                new Evaluate(no, new Scorecard(18, 17.5m, random.Next(21), 20, 16), "到场比较及时,处理得当"),
                District.Leader),
            15 => (new FileCase(), District.Desk),
            16 => (new Suspend("等待雨停", "区领导", "会议纪要"), District.Desk),
            17 => (new Resume("雨停"), District.Desk),
            18 when random.Next(4) == 0 => (new WithdrawAssignment(no, "不属职责"), District.Desk),
            18 => (new Notify(["xixin"], "请知悉"), District.Desk),
            _ => (new Attach(photo), District.Caller),
        };
    }

    private static Assignee[] Assignees(Random random) =>
        [.. Departments.OrderBy(_ => random.Next()).Take(random.Next(1, 4))
            .Select((id, i) => new Assignee(id, i == 0 ? AssignmentRole.Lead : AssignmentRole.CoHandler, "现场处置"))];
}
