using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets;

/// <summary>One valid command of each kind: what a careful person would send.</summary>
internal static class Samples
{
    public const string TicketId = "HY-20261123-000001";

    public static readonly Attachment Photo = new(
        Guid.Parse("01900000-0000-7000-8000-000000000001"), "现场.jpg", "image/jpeg", 20_480, new string('a', 64));

    public static readonly string Commitment = new('c', 64);

    public static readonly Scorecard Good = new(18, 17.5m, 18, 19, 18);

    public static TicketContent Content(TicketKind kind = TicketKind.Daily) => new(
        "河滨路夜市占道经营",
        "河滨路北段夜间有三十余个摊位占用盲道和机动车道，居民多次反映。",
        kind,
        "cg-001",
        new Place("dongmen-he", "dongmen-he-1", "河滨路 88 号", 106.55, 29.56),
        "居民反映",
        "涉及行政处罚权，街道无执法权限。",
        "已劝导三次，张贴告知书。");

    public static DraftTicket Draft(TicketKind kind = TicketKind.Daily) => new(TicketId, Content(kind));

    public static Dispatch Dispatch(params string[] departments) => new([.. Assignees(departments, isLed: false)]);

    public static AddDepartments AddDepartments(params string[] departments) =>
        new([.. Assignees(departments, isLed: true)], "需要更多部门配合");

    public static WithdrawAssignment Withdraw(int no = 1) => new(no, "派单有误");

    public static Acknowledge Acknowledge(int no = 1) => new(no, "陈静");

    public static Arrive Arrive(int no = 1) => new(no, "陈静", "河滨路北口", 106.55, 29.56, Photo.Id);

    public static Report Report(int no = 1) =>
        new(no, Outcome.Solved, "摊位已全部清离，恢复通行。", "联合清理并设置隔离桩", [Photo.Id]);

    public static SendToRework SendToRework(int no = 1) => new(no, "现场仍有摊位");

    public static Verify Verify(int no = 1) => new(no, "现场已恢复", [Photo.Id]);

    public static Evaluate Evaluate(int no = 1) => new(no, Good, "响应及时，处置到位。");

    public static Suspend Suspend => new("等待管线迁改", "区政府办公室", "临政办函〔2026〕12 号");

    /// <summary>Every command except the draft, about the first share where it names one.</summary>
    public static IReadOnlyList<TicketCommand> All { get; } =
    [
        new Amend(Content()),
        new Submit(),
        new SendBack("地点不清楚"),
        new SelfHandle("社区已自行清理完毕", [Photo.Id]),
        new Approve("同意呼叫"),
        new Accept(Grade.General),
        new Decline("不属于区级部门职责"),
        Dispatch("chengguan"),
        AddDepartments("gongan"),
        Withdraw(),
        Acknowledge(),
        Arrive(),
        Report(),
        SendToRework(),
        Verify(),
        Evaluate(),
        new FileCase(),
        new Cancel("居民撤回反映"),
        Suspend,
        new Resume("管线已迁改"),
        new Relabel(Sensitivity.Sensitive, "涉及未成年人"),
        new Urge(null, "请尽快处置"),
        new Notify(["supervision"], "请知悉"),
        new ReadNotification(),
        new Comment("明天上午现场会商", []),
        new Attach(Photo with { Id = Guid.Parse("01900000-0000-7000-8000-000000000002") }),
        new RecordContact(Commitment),
        new HoldContact(true, "涉及行政复议"),
        new EraseContact("当事人要求删除"),
        new RecordPassedDeadlines(),
        new Rederive(),
    ];

    private static IEnumerable<Assignee> Assignees(string[] departments, bool isLed) =>
        departments.Select((department, index) => new Assignee(
            department, index == 0 && !isLed ? AssignmentRole.Lead : AssignmentRole.CoHandler, "清理占道摊位"));
}
