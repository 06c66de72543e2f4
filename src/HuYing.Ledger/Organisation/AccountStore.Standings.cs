using Npgsql;

namespace HuYing.Ledger.Organisation;

// How accounts stand, for those who administer them.
public sealed partial class AccountStore
{
    public Task<IReadOnlyList<AccountStanding>> Standings(string districtId, CancellationToken ct) =>
        _link.Read<IReadOnlyList<AccountStanding>>(
            async connection => await connection.Sql("""
                SELECT a.id, a.district_id, a.login, a.name, a.role, a.unit_id, a.paired_streets, a.duty, a.disabled,
                    a.password_kind, a.seen_at, a.totp_since IS NOT NULL,
                    EXISTS (SELECT FROM login_guess
                        WHERE about = sha256(convert_to(a.login, 'UTF8')) AND locked_until > now()),
                    a.seen_at < now() - make_interval(days => coalesce(p.dormant_days, 90)),
                    (SELECT count(*)::int FROM session
                        WHERE account_id = a.id AND kind <> 'Pending' AND expires_at > now()),
                    a.external_issuer, a.external_subject
                FROM account a LEFT JOIN security_settings p ON p.district_id = a.district_id
                WHERE a.district_id = @district ORDER BY a.login
                """).With("district", districtId).All(ReadStanding, ct),
            ct);

    private static AccountStanding ReadStanding(NpgsqlDataReader row) => new(
        ReadAccount(row),
        Enum.Parse<PasswordKind>(row.GetString(9)),
        row.Instant(10),
        row.GetBoolean(11),
        row.GetBoolean(12),
        row.GetBoolean(13),
        row.GetInt32(14),
        row.IsDBNull(15) ? null : new ExternalLogin(row.GetString(15), row.GetString(16)));
}
