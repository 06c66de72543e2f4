using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Organisation;

// What the district demands of all its accounts.
public sealed partial class AccountStore
{
    public Task<SecuritySettings> Settings(string districtId, CancellationToken ct) => _link.Read(
        async connection => (await connection.Sql("""
            SELECT p.factor_roles, p.password_days, p.dormant_days, p.changed_by, p.changed_at, d.demo
            FROM district d LEFT JOIN security_settings p ON p.district_id = d.id WHERE d.id = @district
            """).With("district", districtId).First(
            row => row.IsDBNull(0)
                ? SecuritySettings.Shipped(row.GetBoolean(5))
                : new SecuritySettings(
                    [.. row.Texts(0).Select(Enum.Parse<Role>)],
                    row.IsDBNull(1) ? null : row.GetInt32(1),
                    row.GetInt32(2),
                    row.GetString(3),
                    row.Instant(4)),
            ct))!,
        ct);

    /// <summary>Changes them; the refusal says why not.</summary>
    public Task<Refusal?> ChangeSettings(
        string districtId, SecuritySettings settings, string by, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var demo = await connection.Sql("SELECT demo FROM district WHERE id = @district")
                .With("district", districtId).One<bool>(ct);
            if (Check(settings, demo) is { } refusal)
            {
                return refusal;
            }

            await connection.Sql("""
                INSERT INTO security_settings
                    (district_id, factor_roles, password_days, dormant_days, changed_by, changed_at)
                VALUES (@district, @roles, @password, @dormant, @by, now())
                ON CONFLICT (district_id) DO UPDATE SET factor_roles = excluded.factor_roles,
                    password_days = excluded.password_days, dormant_days = excluded.dormant_days,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at
                """)
                .With("district", districtId)
                .With("roles", settings.FactorRoles.Select(role => role.ToString()).Distinct().ToArray())
                .With("password", settings.PasswordDays)
                .With("dormant", settings.DormantDays)
                .With("by", by)
                .Run(ct);
            return null;
        },
        ct);

    /// <summary>Disables whoever did not log in for longer than his district allows; says who it was.</summary>
    public Task<IReadOnlyList<Account>> DisableDormant(CancellationToken ct) => _link.Write<IReadOnlyList<Account>>(
        async connection => await connection.Sql("""
            UPDATE account a SET disabled = true
            FROM district d LEFT JOIN security_settings p ON p.district_id = d.id
            WHERE d.id = a.district_id AND NOT d.demo AND NOT a.disabled
                AND a.seen_at < now() - make_interval(days => coalesce(p.dormant_days, 90))
            RETURNING a.id, a.district_id, a.login, a.name, a.role, a.unit_id, a.paired_streets, a.duty, a.disabled
            """).All(ReadAccount, ct),
        ct);

    /// <summary>Districts that are no demonstrations, and how many open accounts of each have a printed password.
    /// </summary>
    public Task<IReadOnlyList<RealDistrict>> RealDistricts(CancellationToken ct) =>
        _link.Read<IReadOnlyList<RealDistrict>>(
            async connection => await connection.Sql("""
                SELECT d.name, count(a.id)::int FROM district d
                LEFT JOIN account a ON a.district_id = d.id AND a.password_kind = 'Demo' AND NOT a.disabled
                WHERE NOT d.demo GROUP BY d.id ORDER BY d.id
                """).All(row => new RealDistrict(row.GetString(0), row.GetInt32(1)), ct),
            ct);

    private static Refusal? Check(SecuritySettings settings, bool demo) =>
        settings.PasswordDays is not (null or (>= 30 and <= 730))
            ? UnitRule.Invalid("limit_out_of_range", "passwordDays")
        : settings.DormantDays is not (>= 30 and <= 730) ? UnitRule.Invalid("limit_out_of_range", "dormantDays")
        : settings.FactorRoles.Contains(Role.System) ? UnitRule.Invalid("unknown_word", "factorRoles")
        : !demo && SecuritySettings.MustHaveFactor.Except(settings.FactorRoles).Any()
            ? UnitRule.Invalid("factor_required", "factorRoles")
            : null;
}
