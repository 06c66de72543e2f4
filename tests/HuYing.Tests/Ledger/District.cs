using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.Tickets;
using HuYing.Tests.WorkingDays;

namespace HuYing.Tests.Ledger;

/// <summary>A small district with two streets, three departments and the people who act in it.</summary>
internal static class District
{
    public const string Id = "heping";

    public static readonly Actor Caller = Person("caller", "王小明", Role.Caller, "dongda");

    public static readonly Actor Leader = Person("leader", "李书记", Role.StreetLeader, "dongda");

    public static readonly Actor Desk = Person("desk", "赵指挥", Role.Platform, "center");

    public static readonly Actor Clock = Actor.SystemOf(Id);

    public static readonly Rules Rules = new(
        new OrganisationChart(Id,
        [
            new Unit(Id, UnitKind.District, null, "和平区", "和平"),
            new Unit("dongda", UnitKind.Street, Id, "东大街道", "东大"),
            new Unit("xixin", UnitKind.Street, Id, "西新街道", "西新"),
            new Unit("dongda-1", UnitKind.Community, "dongda", "第一社区", "一社区"),
            new Unit("water", UnitKind.Department, Id, "水务局", "水务"),
            new Unit("roads", UnitKind.Department, Id, "城管局", "城管"),
            new Unit("fire", UnitKind.Department, Id, "消防支队", "消防"),
            new Unit("center", UnitKind.Platform, Id, "指挥中心", "指挥"),
        ]),
        ShippedCalendar.Calendar,
        Catalogue.Empty,
        DistrictParameters.Shipped(Id));

    public static Actor Of(string department) => Person($"{department}-1", "周科员", Role.Answerer, department);

    public static TicketContent Content(string title = "东大街积水", TicketKind kind = TicketKind.Daily) => new(
        title,
        "昨夜大雨,东大街与西新路口积水约三十厘米,居民出行困难。",
        kind,
        null,
        new Place("dongda-1", null, "东大街12号", 123.4315, 41.8057),
        "巡查发现",
        "排水管网不归街道管理。",
        "已放置警示牌并派人值守。");

    public static DateTimeOffset Now()
    {
        var now = TimeProvider.System.GetUtcNow();
        return new DateTimeOffset(now.Ticks - now.Ticks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
    }

    private static Actor Person(string account, string name, Role role, string unit) =>
        new(account, name, role, unit, Id);
}
