using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Organisation;

/// <summary>Which units there can be, which hang where, and who may belong to them.</summary>
internal static class UnitRule
{
    /// <summary>The refusal for a unit below a parent of that kind (null: no parent); else null.</summary>
    internal static Refusal? Check(Unit unit, UnitKind? parent) =>
        !IsId(unit.Id) ? Invalid("unit_id_invalid", "id", unit.Id)
        : !Enum.IsDefined(unit.Kind) ? Invalid("unknown_word", "kind", unit.Id)
        : parent != ParentOf(unit.Kind) ? Invalid("unit_misplaced", "parentId", unit.Id)
        : TextRule.Check("name", unit.Name, 2, 60) ?? TextRule.Check("shortName", unit.ShortName, 1, 20);

    /// <summary>The refusal for a role in a unit of that kind: what a person may see hangs on the two.</summary>
    internal static Refusal? Check(Role role, UnitKind unit) =>
        Appointment.Fits(role, unit) ? null : Invalid("role_misplaced", "role", role.ToString());

    internal static Refusal Invalid(string code, string? field = null, string? detail = null) =>
        new(code, RefusalKind.Invalid, field, detail);

    private static UnitKind? ParentOf(UnitKind kind) => kind switch
    {
        UnitKind.District => null,
        UnitKind.Community => UnitKind.Street,
        UnitKind.Grid => UnitKind.Community,
        UnitKind.Office => UnitKind.Department,
        UnitKind.Street or UnitKind.Department or UnitKind.Platform or UnitKind.Supervision or UnitKind.Leadership
            => UnitKind.District,
    };

    private static bool IsId(string id) =>
        id.Length is >= 2 and <= 40
        && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
