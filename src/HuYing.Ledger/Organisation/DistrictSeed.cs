using System.Text.Json;
using System.Text.Json.Serialization;
using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;

namespace HuYing.Ledger.Organisation;

/// <summary>The district itself, as a seed file names it.</summary>
public sealed record SeedDistrict(string Id, string Name, bool Demo, string TimeZone = "Asia/Shanghai");

/// <summary>A unit of a seed file; without a parent it hangs on the district.</summary>
public sealed record SeedUnit(string Id, UnitKind Kind, string? Parent, string Name, string ShortName);

/// <summary>An account of a seed file; passwords never come from files.</summary>
public sealed record SeedAccount(
    string Login,
    string Name,
    Role Role,
    string Unit,
    IReadOnlyList<string>? PairedStreets = null,
    string? Duty = null);

/// <summary>The units and people with which a district begins (<c>district.json</c>).</summary>
public sealed record SeedOrganisation(
    SeedDistrict District, IReadOnlyList<SeedUnit> Units, IReadOnlyList<SeedAccount> Accounts);

/// <summary>A version of the responsibility list: as a file, <c>responsibilities.json</c>, and as stored.</summary>
public sealed record SeedCatalogue(string Version, IReadOnlyList<Responsibility> Items)
{
    internal Catalogue ToCatalogue() => new(Version, Items);
}

/// <summary>Everything with which a district begins, but the passwords and the calendar.</summary>
public sealed record DistrictSeed(SeedOrganisation Organisation, SeedCatalogue Catalogue)
{
    /// <exception cref="JsonException">The text is not such a file, or has members that nobody here knows.</exception>
    public static DistrictSeed Read(string organisation, string catalogue) => new(
        JsonSerializer.Deserialize(organisation, SeedJson.Default.SeedOrganisation) ?? throw new JsonException(),
        JsonSerializer.Deserialize(catalogue, SeedJson.Default.SeedCatalogue) ?? throw new JsonException());

    internal IEnumerable<Unit> Units() => Organisation.Units
        .Select(unit => new Unit(
            unit.Id,
            unit.Kind,
            unit.Parent ?? Organisation.District.Id,
            unit.Name,
            unit.ShortName))
        .Prepend(new Unit(
            Organisation.District.Id, UnitKind.District, null, Organisation.District.Name, Organisation.District.Name));
}

/// <summary>What seeding added; what was there already is never touched.</summary>
public sealed record SeedOutcome(
    int Units,
    int Accounts,
    int Catalogues,
    int Parameters,
    IReadOnlyList<int> NoticeYears)
{
    public bool IsChanged => Units + Accounts + Catalogues + Parameters + NoticeYears.Count > 0;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(SeedOrganisation))]
[JsonSerializable(typeof(SeedCatalogue))]
internal sealed partial class SeedJson : JsonSerializerContext;
