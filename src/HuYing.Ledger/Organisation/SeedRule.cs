using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Organisation;

/// <summary>Whether a seed fits together: a district that began wrong is hard to put right.</summary>
internal static class SeedRule
{
    internal static Refusal? Check(DistrictSeed seed)
    {
        var units = seed.Units().ToList();
        if (units.GroupBy(unit => unit.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return UnitRule.Invalid("unit_twice", "units", twice.Key);
        }

        var kinds = units.ToDictionary(unit => unit.Id, unit => unit.Kind);
        return CheckZone(seed.Organisation.District)
            ?? First(units, unit => UnitRule.Check(unit, KindOf(unit.ParentId)))
            ?? CheckAccounts(seed.Organisation.Accounts, KindOf)
            ?? First(seed.Catalogue.Items, item =>
                item.Supports.Append(item.Lead).All(id => KindOf(id) == UnitKind.Department)
                    ? null
                    : UnitRule.Invalid("not_a_department", "items", item.Id));

        UnitKind? KindOf(string? id) => id is not null && kinds.TryGetValue(id, out var kind) ? kind : null;
    }

    private static Refusal? CheckAccounts(IReadOnlyList<SeedAccount> accounts, Func<string, UnitKind?> kindOf) =>
        accounts.GroupBy(account => Login.Fold(account.Login)).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? UnitRule.Invalid("login_taken", "accounts", twice.Key)
            : First(accounts, account =>
                Login.Check(account.Login)
                ?? TextRule.Check("name", account.Name, 1, 40)
                ?? (kindOf(account.Unit) is { } kind
                    ? UnitRule.Check(account.Role, kind)
                    : UnitRule.Invalid("no_such_unit", "unit", account.Unit))
                ?? First(account.PairedStreets ?? [], street => kindOf(street) == UnitKind.Street
                    ? null
                    : UnitRule.Invalid("no_such_street", "pairedStreets", street)));

    private static Refusal? CheckZone(SeedDistrict district) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(district.TimeZone, out _)
            ? null
            : UnitRule.Invalid("no_such_time_zone", "timeZone", district.TimeZone);

    private static Refusal? First<T>(IEnumerable<T> all, Func<T, Refusal?> check) =>
        all.Select(check).FirstOrDefault(refusal => refusal is not null);
}
