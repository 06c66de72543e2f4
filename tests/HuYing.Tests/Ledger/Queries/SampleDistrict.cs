using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Tests.WorkingDays;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>A district of two streets and three departments, with one person for each role in each unit.</summary>
internal sealed class SampleDistrict
{
    public SampleDistrict(string id)
    {
        Id = id;
        Streets = [$"{id}-st-1", $"{id}-st-2"];
        Departments = [$"{id}-de-1", $"{id}-de-2", $"{id}-de-3"];
        Units =
        [
            new(id, UnitKind.District, null, "试验区", "试验"),
            .. Streets.Select(street => new Unit(street, UnitKind.Street, id, $"{street}街道", "街")),
            .. Streets.SelectMany(street => Communities(street)
                .Select(community => new Unit(community, UnitKind.Community, street, $"{community}社区", "社"))),
            .. Streets.SelectMany(street => Communities(street)
                .Select(community => new Unit($"{community}-g", UnitKind.Grid, community, $"{community}网格", "格"))),
            .. Departments.Select(department => new Unit(department, UnitKind.Department, id, $"{department}局", "局")),
            new($"{id}-of-1", UnitKind.Office, Departments[0], "执法科", "执法"),
            new($"{id}-pl", UnitKind.Platform, id, "平台中心", "平台"),
            new($"{id}-su", UnitKind.Supervision, id, "督查室", "督查"),
            new($"{id}-le", UnitKind.Leadership, id, "区领导", "区"),
        ];
        Rules = new Rules(
            new OrganisationChart(id, Units, [(PairedLeader.AccountId, Streets[0])]),
            ShippedCalendar.Calendar,
            new Catalogue("1", [Item("I-1"), Item("I-2")]),
            DistrictParameters.Shipped(id));
    }

    public string Id { get; }

    public IReadOnlyList<string> Streets { get; }

    public IReadOnlyList<string> Departments { get; }

    public IReadOnlyList<Unit> Units { get; }

    public Rules Rules { get; }

    public Actor PairedLeader => Person(Role.DistrictLeader, $"{Id}-le", "paired");

    public Actor Platform => Person(Role.Platform, $"{Id}-pl");

    public static string[] Communities(string street) => [$"{street}-c1", $"{street}-c2"];

    /// <summary>Everybody who may ask, the product itself included.</summary>
    public IEnumerable<Actor> Everybody() =>
    [
        .. Streets.Select(street => Person(Role.Caller, street)),
        .. Streets.Select(street => Person(Role.StreetLeader, street)),
        .. Departments.Select(department => Person(Role.Answerer, department)),
        Platform,
        Person(Role.Supervisor, $"{Id}-su"),
        Person(Role.DistrictLeader, $"{Id}-le"),
        Person(Role.SystemAdministrator, $"{Id}-pl"),
        Person(Role.SecurityAdministrator, $"{Id}-pl"),
        Person(Role.AuditAdministrator, $"{Id}-pl"),
        Actor.SystemOf(Id),
    ];

    /// <summary>Everybody, and whoever stands to a ticket in a relation that a role alone does not make.</summary>
    public IEnumerable<Actor> EveryRelation() =>
    [
        .. Everybody(),
        .. Streets.Select(street => Person(Role.Caller, street, "new")),
        .. Streets.SelectMany(Communities).Select(community => Person(Role.Caller, community)),
        .. Streets.SelectMany(Communities).Select(community => Person(Role.Caller, $"{community}-g")),
        Person(Role.Answerer, $"{Id}-of-1"),
        PairedLeader,
        .. new[]
        {
            Person(Role.Caller, Streets[0]),
            Person(Role.StreetLeader, Streets[0]),
            Person(Role.Answerer, Departments[0]),
            Platform,
            PairedLeader,
        }.Select(person => person with { Program = "hotline" }),
        Person(Role.Caller, Departments[0]),
        Person(Role.Answerer, "nowhere"),
    ];

    /// <summary>What the rule says of a ticket and a person.</summary>
    public bool MaySee(Ticket ticket, Actor actor) =>
        TicketSight.MaySee(ticket, Post.Of(actor, Rules.Organisation));

    public ReadScope ScopeOf(Actor actor) => ReadScope.Of(actor, Rules.Organisation);

    /// <summary>The unit that a person speaks for; null when he has no valid one.</summary>
    public string? UnitOf(Actor actor) => Post.Of(actor, Rules.Organisation)?.UnitId;

    public Actor Person(Role role, string unit, string who = "") => new($"{role}-{unit}{who}", "某人", role, unit, Id);

    private static Responsibility Item(string id) => new(id, "领域", "事项", "x", [], "", "", "", [], [], false);
}
