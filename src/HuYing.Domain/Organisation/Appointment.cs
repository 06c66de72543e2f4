namespace HuYing.Domain.Organisation;

/// <summary>
/// Who may give whom which role (三员分立). The system administrator opens accounts for those whose work is tickets; only
/// the security administrator makes an administrator of one of them, so that it always takes two people. Nobody changes
/// his own role.
/// </summary>
public static class Appointment
{
    /// <summary>True when that person may give that account that role.</summary>
    public static bool May(Actor by, string accountId, Role role) =>
        by.AccountId != accountId && role != Role.System && by.Role switch
        {
            Role.SystemAdministrator => !role.IsAdministrator(),
            Role.SecurityAdministrator => true,
            Role.AuditAdministrator or Role.Caller or Role.StreetLeader or Role.Answerer or Role.Platform
                or Role.Supervisor or Role.DistrictLeader or Role.System => false,
        };

    /// <summary>True when an account of that role can belong to a unit of that kind: rights hang on the two.</summary>
    public static bool Fits(Role role, UnitKind unit) => role switch
    {
        Role.Caller => unit is UnitKind.Street or UnitKind.Community or UnitKind.Grid,
        Role.StreetLeader => unit == UnitKind.Street,
        Role.Answerer => unit is UnitKind.Department or UnitKind.Office,
        Role.Platform => unit == UnitKind.Platform,
        Role.Supervisor => unit == UnitKind.Supervision,
        Role.DistrictLeader => unit == UnitKind.Leadership,
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator =>
            unit is UnitKind.Platform or UnitKind.District,
        Role.System => false,
    };

    /// <summary>True for the three whose work is the system and never a ticket.</summary>
    public static bool IsAdministrator(this Role role) =>
        role is Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator;
}
