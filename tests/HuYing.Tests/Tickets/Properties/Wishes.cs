using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;

namespace HuYing.Tests.Tickets.Properties;

/// <summary>A command that somebody sends. What is not whole has something in it that no rule accepts.</summary>
internal sealed record Wish(TicketCommand Command, Actor By, int? No, bool IsWhole);

/// <summary>A command that can be wished for, with the shares it can be about.</summary>
internal sealed record Choice(string Command, int[] Shares);

/// <summary>Turns dice into commands: whole ones from the oracle's state, or broken by a known flaw.</summary>
internal static class Wishes
{
    private static readonly string[] Onward =
    [
        "submit", "approve", "accept", "dispatch", "acknowledge", "arrive", "report", "verify", "evaluate", "file",
    ];

    private static readonly string[] Ends = ["cancel", "decline", "self-handle", "send-back", "withdraw-assignment"];

    private static readonly string[] Units = ["supervision", "shuiwu", "zhujian", OtherStreet, "leaders"];

    private static readonly Actor[] Everybody =
    [
        Caller, StreetLeader, OtherCaller, OtherStreetLeader, Platform, Supervisor, DistrictLeader, .. Administrators,
        SmallDistrict.System, Elsewhere, .. Departments.Select(Answerer),
    ];

    public static Wish Of(Move move, Oracle oracle, int step)
    {
        var choices = Choices(move, oracle).ToList();
        var isStranger = move.Mood is >= 790 and < 870;
        return choices is []
            ? new Wish(Samples.Draft(), Everybody[move.Person % Everybody.Length], null, true)
            : Build(move, oracle, choices[move.Command % choices.Count], isStranger, step);
    }

    // Mostly onward, so that many walks arrive; what ends a ticket is rare; then strangers and wrong states.
    private static IEnumerable<Choice> Choices(Move move, Oracle oracle) => move.Mood switch
    {
        < 500 when oracle.Legal().Any(one => Onward.Contains(one.Command)) =>
            oracle.Legal().Where(one => Onward.Contains(one.Command)),
        < 780 => oracle.Legal().Where(one => !Ends.Contains(one.Command)),
        < 870 => oracle.Legal(),
        < 990 => OracleTable.Rows.Keys.Select(name => new Choice(name, [move.Person % (oracle.Shares.Count + 2)])),
        _ => [],
    };

    private static Actor RightPerson(Move move, Oracle oracle, string command, int no) =>
        OracleTable.Rows[command].Side switch
        {
            "leader" => StreetLeader,
            "platform" => Platform,
            "department" => Answerer(no >= 1 && no <= oracle.Shares.Count
                ? oracle.Shares[no - 1].Department
                : Departments[move.Person % 4]),
            "both" => move.Person % 2 == 0 ? Caller : Platform,
            "overseers" => new[] { Caller, Platform, Supervisor, DistrictLeader }[move.Person % 4],
            "notified" => move.Person % 2 == 0 ? Supervisor : Answerer(Departments[move.Person % 4]),
            "system" => SmallDistrict.System,
            "keepers" => new[] { Caller, Platform, SmallDistrict.System }[move.Person % 3],
            _ => move.Person % 5 == 0 ? StreetLeader : Caller,
        };

    private static Wish Build(Move move, Oracle oracle, Choice choice, bool isStranger, int step)
    {
        var (name, shares) = choice;
        var no = shares is [] ? 1 : shares[move.Share % shares.Length];
        var by = isStranger ? Everybody[move.Person % Everybody.Length] : RightPerson(move, oracle, name, no);
        var isBroken = move.Flaw >= 900;
        var texts = isBroken ? Texts.Broken : Texts.Whole;
        var text = texts[move.Flaw % texts.Length];
        Guid[] evidence = [isBroken ? Guid.Empty : Samples.Photo.Id];
        Wish With(TicketCommand command, int? share = null, bool? isWhole = null) =>
            new(command, by, share, isWhole ?? !isBroken);

        return name switch
        {
            "amend" => With(new Amend(Samples.Content(oracle.Kind) with { Description = text })),
            "submit" => With(new Submit(), isWhole: true),
            "self-handle" => With(new SelfHandle(text, evidence)),
            "send-back" => With(new SendBack(text)),
            "approve" => With(new Approve(isBroken ? "\0" : null)),
            "accept" => With(new Accept(isBroken ? (Grade)9 : (Grade)(move.Flaw % 4))),
            "decline" => With(new Decline(text)),
            "dispatch" => Dispatching(move, oracle, by, isBroken),
            "add-departments" => Adding(move, oracle, by, isBroken),
            "withdraw-assignment" => With(new WithdrawAssignment(no, text), no),
            "acknowledge" => With(new Acknowledge(no, isBroken ? "" : "陈静"), no),
            "arrive" => With(Samples.Arrive(no) with { Photo = isBroken ? Guid.Empty : Samples.Photo.Id }, no),
            "report" => With(Samples.Report(no) with { Evidence = evidence }, no),
            "send-to-rework" => With(new SendToRework(no, text), no),
            "verify" => With(Samples.Verify(no) with { Evidence = isBroken ? [Guid.Empty] : [] }, no),
            "evaluate" => With(new Evaluate(no, Marks(move, isBroken), "处置得力，群众满意度较高。"), no),
            "file" => With(new FileCase(), isWhole: true),
            "cancel" => With(new Cancel(text)),
            "suspend" => With(Samples.Suspend with { Reason = text }),
            "resume" => With(new Resume(text)),
            "relabel" => With(new Relabel((Sensitivity)(move.Flaw % 3), text)),
            "urge" => With(new Urge(move.Share % 3 == 0 ? null : no, text)),
            "notify" => With(new Notify(isBroken ? ["nowhere"] : [.. Units.Take(1 + move.Share % 5)], "请知悉")),
            "read" => With(new ReadNotification(), isWhole: true),
            "comment" => With(new Comment(text, [])),
            "attach" => With(new Attach(
                Samples.Photo with { Id = new Guid(step + 1, 0, 0, new byte[8]), Name = isBroken ? "\0" : "现场.jpg" })),
            "record-contact" => With(new RecordContact(isBroken ? "" : Samples.Commitment)),
            "hold-contact" => With(new HoldContact(oracle.IsContactHeld == (move.Share % 8 == 0), text)),
            "erase-contact" => With(new EraseContact(text)),
            "record-passed-deadlines" => With(new RecordPassedDeadlines(), isWhole: true),
            "rederive" => With(new Rederive(), isWhole: true),
            _ => throw new InvalidOperationException($"Nobody can wish for {name}."),
        };
    }

    private static Wish Dispatching(Move move, Oracle oracle, Actor by, bool isBroken)
    {
        var (assignees, isWhole) = Assignees(move, oracle, isBroken);
        return new Wish(new Dispatch(assignees), by, null, isWhole);
    }

    private static Wish Adding(Move move, Oracle oracle, Actor by, bool isBroken)
    {
        var (assignees, isWhole) = Assignees(move, oracle, isBroken);
        return new Wish(new AddDepartments(assignees, "需要更多部门配合"), by, null, isWhole);
    }

    // Departments that are free, with a lead unless there is one; nobody is free when all four are at work.
    private static (Assignee[] Assignees, bool IsWhole) Assignees(Move move, Oracle oracle, bool isBroken)
    {
        var active = oracle.Shares.Where(one => !one.IsWithdrawn).ToList();
        var free = Departments.Except(active.Select(one => one.Department)).Take(1 + move.Share % 2).ToList();
        var needsLead = active.All(one => !one.IsLead);
        var assignees = free.Select((department, index) => new Assignee(
            isBroken ? OtherStreet : department,
            needsLead && index == 0 ? AssignmentRole.Lead : AssignmentRole.CoHandler,
            "清理占道摊位"));
        return ([.. assignees], !isBroken && free is not []);
    }

    private static Scorecard Marks(Move move, bool isBroken)
    {
        decimal Mark(int salt) => (move.Command * salt + move.Time) % 41 / 2m;
        return new Scorecard(Mark(3), Mark(5), Mark(7), Mark(11), isBroken ? 20.25m : Mark(13));
    }
}
