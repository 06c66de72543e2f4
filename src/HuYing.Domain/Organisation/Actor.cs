namespace HuYing.Domain.Organisation;

/// <summary>
/// What an account may be: exactly one of them, so the three administrators exclude each other by construction (三员分立).
/// None of the three ever sees a ticket. <see cref="System"/> is the product itself and never logs in.
/// </summary>
public enum Role
{
    Caller,
    StreetLeader,
    Answerer,
    Platform,
    Supervisor,
    DistrictLeader,

    /// <summary>系统管理员: units, accounts, calendar, parameters, operations.</summary>
    SystemAdministrator,

    /// <summary>安全管理员: roles and permissions, second factors, programs, security settings.</summary>
    SecurityAdministrator,

    /// <summary>审计管理员: reads and exports the audit trail and changes nothing.</summary>
    AuditAdministrator,

    System,
}

/// <summary>
/// Who acts: written into every event, so it holds what history needs and nothing personal beyond the name.
/// </summary>
/// <param name="Program">The program that acts in this name; null when the person does.</param>
public sealed record Actor(
    string AccountId, string Name, Role Role, string UnitId, string DistrictId, string? Program = null)
{
    /// <summary>The product itself, recording deadlines of a district.</summary>
    public static Actor SystemOf(string districtId) => new("system", "呼应", Role.System, districtId, districtId);
}
