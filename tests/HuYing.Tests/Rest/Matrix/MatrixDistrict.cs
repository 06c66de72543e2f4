using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Sessions;
using HuYing.Tests.Organisation;

namespace HuYing.Tests.Rest.Matrix;

/// <summary>Somebody who asks, or a program, and where he stands to the tickets that are asked about.</summary>
internal sealed record Persona(Role Role, string Column, string Unit, string[]? Paired = null)
{
    public string Login => $"{Unit}-{Role}-{Column}".ToLowerInvariant();

    /// <summary>What a program may do; null for people.</summary>
    public string[]? Scopes => Column switch
    {
        "program" => ["tickets:read", "tickets:write", "boards:read", "statistics:read"],
        "reading" => ["tickets:read"],
        _ => null,
    };
}

/// <summary>
/// Two districts with somebody in each relation to one ticket, which a community has called for and a department
/// answers.
/// </summary>
internal static class MatrixDistrict
{
    public const string Id = "ju";
    public const string Street = "ju-st";
    public const string NotifiedStreet = "ju-st-n";
    public const string Community = "ju-co";
    public const string Grid = "ju-gr";
    public const string Department = "ju-de";
    public const string FormerDepartment = "ju-de-f";
    public const string NotifiedDepartment = "ju-de-n";

    /// <summary>An account that everything may be done to.</summary>
    public static readonly Persona Spare = new(Role.Answerer, "spare", Department);

    public static readonly string[] Columns =
    [
        "own", "parent", "child", "sibling", "neighbour", "former", "notified", "elsewhere", "disabled", "program",
        "reading",
    ];

    public static readonly IReadOnlyList<Persona> People =
    [
        new(Role.Caller, "own", Community),
        new(Role.Caller, "parent", Street),
        new(Role.Caller, "child", Grid),
        new(Role.Caller, "sibling", "ju-co-2"),
        new(Role.Caller, "neighbour", "ju-st-2"),
        new(Role.Caller, "notified", NotifiedStreet),
        new(Role.Caller, "elsewhere", "ji-st"),
        new(Role.Caller, "disabled", Community),
        new(Role.StreetLeader, "own", Street),
        new(Role.StreetLeader, "neighbour", "ju-st-2"),
        new(Role.StreetLeader, "notified", NotifiedStreet),
        new(Role.StreetLeader, "elsewhere", "ji-st"),
        new(Role.StreetLeader, "disabled", Street),
        new(Role.Answerer, "own", Department),
        new(Role.Answerer, "child", "ju-of"),
        new(Role.Answerer, "sibling", "ju-de-2"),
        new(Role.Answerer, "former", FormerDepartment),
        new(Role.Answerer, "notified", NotifiedDepartment),
        new(Role.Answerer, "elsewhere", "ji-de"),
        new(Role.Answerer, "disabled", Department),
        new(Role.DistrictLeader, "own", "ju-le", [Street]),
        new(Role.DistrictLeader, "sibling", "ju-le", ["ju-st-2"]),
        new(Role.DistrictLeader, "elsewhere", "ji-le"),
        new(Role.DistrictLeader, "disabled", "ju-le"),
        .. Central(Role.Platform, "pl"),
        .. Central(Role.Supervisor, "su"),
        .. Central(Role.SystemAdministrator, "pl"),
        .. Central(Role.SecurityAdministrator, "pl"),
        .. Central(Role.AuditAdministrator, "pl"),
    ];

    public static readonly IReadOnlyList<Persona> Programs =
    [
        new(Role.Caller, "program", Community), new(Role.Caller, "reading", Community),
        new(Role.Answerer, "program", Department), new(Role.Answerer, "reading", Department),
        new(Role.Platform, "program", "ju-pl"), new(Role.Platform, "reading", "ju-pl"),
    ];

    public static readonly IReadOnlyList<Persona> Everybody = [.. People, .. Programs];

    public static Persona Find(Role role, string column = "own") =>
        Everybody.Single(one => one.Role == role && one.Column == column);

    public static async Task Seed(DistrictStore store)
    {
        var hash = PasswordHashes.Of(RunningServer.Password);
        foreach (var seed in new[] { SeedOf("ju", Here), SeedOf("ji", There) })
        {
            Assert.Null((await store.Seed(seed, _ => hash, [], CancellationToken.None)).Refusal);
        }
    }

    private static readonly (string Id, UnitKind Kind, string? Parent)[] Here =
    [
        (Street, UnitKind.Street, null), ("ju-st-2", UnitKind.Street, null), (NotifiedStreet, UnitKind.Street, null),
        (Community, UnitKind.Community, Street), ("ju-co-2", UnitKind.Community, Street),
        (Grid, UnitKind.Grid, Community),
        (Department, UnitKind.Department, null), ("ju-de-2", UnitKind.Department, null),
        (FormerDepartment, UnitKind.Department, null), (NotifiedDepartment, UnitKind.Department, null),
        ("ju-of", UnitKind.Office, Department),
        ("ju-pl", UnitKind.Platform, null), ("ju-su", UnitKind.Supervision, null), ("ju-le", UnitKind.Leadership, null),
    ];

    private static readonly (string Id, UnitKind Kind, string? Parent)[] There =
    [
        ("ji-st", UnitKind.Street, null), ("ji-co", UnitKind.Community, "ji-st"),
        ("ji-de", UnitKind.Department, null), ("ji-pl", UnitKind.Platform, null),
        ("ji-su", UnitKind.Supervision, null), ("ji-le", UnitKind.Leadership, null),
    ];

    private static IEnumerable<Persona> Central(Role role, string unit) =>
    [
        new(role, "own", $"ju-{unit}"), new(role, "elsewhere", $"ji-{unit}"), new(role, "disabled", $"ju-{unit}"),
    ];

    private static DistrictSeed SeedOf(string id, (string Id, UnitKind Kind, string? Parent)[] units)
    {
        var people = People.Append(Spare).Where(one => one.Unit.StartsWith(id, StringComparison.Ordinal));
        return new DistrictSeed(
            new SeedOrganisation(
                new SeedDistrict(id, $"{id}试验区", Demo: true),
                [.. units.Select(unit => new SeedUnit(unit.Id, unit.Kind, unit.Parent, $"{unit.Id}单位", unit.Id))],
                [.. people.Select(one => new SeedAccount(one.Login, "某人", one.Role, one.Unit, one.Paired))]),
            SampleSeed.Seed.Catalogue with
            {
                Items =
                [
                    .. SampleSeed.Seed.Catalogue.Items.Select(item => item with { Lead = $"{id}-de", Supports = [] }),
                ],
            });
    }
}
