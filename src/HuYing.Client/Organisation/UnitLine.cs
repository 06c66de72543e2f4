using System.Text.Json.Serialization;

namespace HuYing.Client.Organisation;

/// <summary>What a unit is.</summary>
[JsonConverter(typeof(WordConverter<UnitKind>))]
public enum UnitKind
{
    District,
    Street,
    Community,
    Grid,
    Department,
    Platform,
    Supervision,
    Leadership,
    Office,
}

/// <summary>What an account may be. System is the product itself and never logs in.</summary>
[JsonConverter(typeof(WordConverter<Role>))]
public enum Role
{
    Caller,
    StreetLeader,
    Answerer,
    Platform,
    Supervisor,
    DistrictLeader,
    SystemAdministrator,
    SecurityAdministrator,
    AuditAdministrator,
    System,
}

/// <summary>One unit of the district.</summary>
public sealed record UnitLine(string Id, UnitKind Kind, string? ParentId, string Name, string ShortName);

/// <summary>All units that the person may name.</summary>
public sealed record UnitList(IReadOnlyList<UnitLine> Units);
