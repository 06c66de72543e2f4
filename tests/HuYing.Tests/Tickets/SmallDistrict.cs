using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;

namespace HuYing.Tests.Tickets;

/// <summary>A district small enough to know by heart: two streets, four departments, one person per role.</summary>
internal static class SmallDistrict
{
    public const string Id = "linjiang";
    public const string Street = "dongmen";
    public const string OtherStreet = "ximen";

    public static readonly string[] Departments = ["chengguan", "gongan", "shuiwu", "zhujian"];

    public static readonly Actor Caller = new("wang-fang", "王芳", Role.Caller, Street, Id);
    public static readonly Actor StreetLeader = new("li-qiang", "李强", Role.StreetLeader, Street, Id);
    public static readonly Actor OtherCaller = new("zhao-min", "赵敏", Role.Caller, OtherStreet, Id);
    public static readonly Actor OtherStreetLeader = new("sun-lei", "孙磊", Role.StreetLeader, OtherStreet, Id);
    public static readonly Actor Platform = new("zhou-jie", "周杰", Role.Platform, "platform", Id);
    public static readonly Actor Supervisor = new("wu-gang", "吴刚", Role.Supervisor, "supervision", Id);
    public static readonly Actor DistrictLeader = new("zheng-hua", "郑华", Role.DistrictLeader, "leaders", Id);
    /// <summary>A leader who is paired with the street.</summary>
    public static readonly Actor PairedLeader = new("he-wei", "何伟", Role.DistrictLeader, "leaders", Id);

    public static readonly Actor Community = new("lv-ping", "吕平", Role.Caller, "dongmen-he", Id);

    public static readonly Actor OtherCommunity = new("shi-lei", "施磊", Role.Caller, "dongmen-shi", Id);

    public static readonly Actor Grid = new("zhang-yan", "张燕", Role.Caller, "dongmen-he-1", Id);

    public static readonly Actor Office = new("kong-jie", "孔洁", Role.Answerer, "chengguan-zhifa", Id);

    public static readonly Actor SystemAdministrator =
        new("feng-yan", "冯岩", Role.SystemAdministrator, "platform", Id);

    public static readonly Actor SecurityAdministrator =
        new("chu-wei", "褚卫", Role.SecurityAdministrator, "platform", Id);

    public static readonly Actor AuditAdministrator =
        new("jiang-cha", "蒋察", Role.AuditAdministrator, "platform", Id);

    public static readonly Actor[] Administrators = [SystemAdministrator, SecurityAdministrator, AuditAdministrator];

    public static readonly Actor System = Actor.SystemOf(Id);
    public static readonly Actor Elsewhere = new("qian-bo", "钱波", Role.Platform, "platform", "linhe");

    public static readonly OrganisationChart Organisation = new(Id,
    [
        new(Id, UnitKind.District, null, "临江区", "临江"),
        new(Street, UnitKind.Street, Id, "东门街道", "东门"),
        new("dongmen-he", UnitKind.Community, Street, "河滨社区", "河滨"),
        new("dongmen-he-1", UnitKind.Grid, "dongmen-he", "河滨社区第一网格", "河滨一"),
        new("dongmen-shi", UnitKind.Community, Street, "市场社区", "市场"),
        new(OtherStreet, UnitKind.Street, Id, "西门街道", "西门"),
        new("ximen-qiao", UnitKind.Community, OtherStreet, "桥头社区", "桥头"),
        new("ximen-qiao-1", UnitKind.Grid, "ximen-qiao", "桥头社区第一网格", "桥头一"),
        new("chengguan", UnitKind.Department, Id, "区城市管理局", "城管"),
        new("chengguan-zhifa", UnitKind.Office, "chengguan", "执法科", "执法"),
        new("gongan", UnitKind.Department, Id, "区公安分局", "公安"),
        new("shuiwu", UnitKind.Department, Id, "区水务局", "水务"),
        new("zhujian", UnitKind.Department, Id, "区住房和建设局", "住建"),
        new("platform", UnitKind.Platform, Id, "区呼应中心", "中心"),
        new("supervision", UnitKind.Supervision, Id, "区督查室", "督查"),
        new("leaders", UnitKind.Leadership, Id, "区领导", "领导"),
    ],
    [("he-wei", Street)]);

    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>The notice for 2026, as far as the tests need it; 2027 is not published.</summary>
    public static readonly HolidayNotice Notice2026 = new(2026, ["https://www.gov.cn/2026"],
    [
        new(new DateOnly(2026, 9, 20), "国庆节", IsOff: false),
        .. Enumerable.Range(1, 7).Select(day => new DayOverride(new DateOnly(2026, 10, day), "国庆节", IsOff: true)),
        new(new DateOnly(2026, 10, 10), "国庆节", IsOff: false),
    ]);

    public static readonly Catalogue Catalogue = new("2026-1",
    [
        new Responsibility(
            "cg-001", "城市管理", "占道经营治理", "chengguan", ["gongan"], "巡查上报", "依法查处", "维护秩序",
            ["《城市市容和环境卫生管理条例》第十四条"], [new DutyStep(1, "街道", "巡查", "当日")], GridCapable: true),
    ]);

    public static readonly Rules StandardRules =
        new(Organisation, CalendarOf("2026-1", Notice2026), Catalogue, DistrictParameters.Shipped(Id));

    public static Actor Answerer(string department = "chengguan") =>
        new($"answerer-of-{department}", "陈静", Role.Answerer, department, Id);

    public static WorkCalendar CalendarOf(string version, params HolidayNotice[] notices) =>
        WorkCalendar.Create(version, notices, [], Zone);
}
