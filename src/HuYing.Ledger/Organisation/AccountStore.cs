using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>Accounts and their sessions. All instants are the database's, so that processes agree on them.</summary>
public sealed partial class AccountStore
{
    private readonly LedgerLink _link;

    public AccountStore(NpgsqlDataSource source)
        : this(new LedgerLink(source))
    {
    }

    internal AccountStore(LedgerLink link) => _link = link;

    public Task<AccountSecrets?> FindByLogin(string login, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT id, district_id, login, name, role, unit_id, paired_streets, duty, disabled,
                password_hash, failures, locked_until
            FROM account WHERE login = @login
            """).With("login", StorableLogin(login)).First(
            row => new AccountSecrets(ReadAccount(row), row.GetString(9), row.GetInt32(10), row.InstantOrNull(11)), ct),
        ct);

    public Task<Account?> Find(string id, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT id, district_id, login, name, role, unit_id, paired_streets, duty, disabled
            FROM account WHERE id = @id
            """).With("id", id).First(ReadAccount, ct),
        ct);

    public Task<IReadOnlyList<Account>> List(string districtId, CancellationToken ct) =>
        _link.Read<IReadOnlyList<Account>>(
            async connection => await connection.Sql("""
                SELECT id, district_id, login, name, role, unit_id, paired_streets, duty, disabled
                FROM account WHERE district_id = @district ORDER BY login
                """).With("district", districtId).All(ReadAccount, ct),
            ct);

    /// <summary>Creates an account; the refusal says why not.</summary>
    public Task<Refusal?> Create(NewAccount account, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var kind = await connection.Sql("SELECT kind FROM unit WHERE id = @unit AND district_id = @district")
                .With("unit", account.UnitId).With("district", account.DistrictId).One<string>(ct);
            var refusal = Login.Check(account.Login)
                ?? TextRule.Check("name", account.Name, 1, 40)
                ?? (kind is null
                    ? UnitRule.Invalid("no_such_unit", "unitId")
                    : UnitRule.Check(account.Role, Enum.Parse<UnitKind>(kind)));
            return refusal ?? (await Insert(connection, account, ct) == 0
                ? new Refusal("login_taken", RefusalKind.Conflict, "login")
                : null);
        },
        ct);

    /// <summary>
    /// Keeps an account out, or lets it in again; disabling ends its sessions. False: no such account.
    /// </summary>
    public Task<bool> Disable(string districtId, string id, bool disabled, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var found = await connection.Sql("""
                UPDATE account SET disabled = @disabled WHERE id = @id AND district_id = @district
                """).With("disabled", disabled).With("id", id).With("district", districtId).Run(ct);
            await (disabled ? EndSessions(connection, id, ct) : Task.CompletedTask);
            return found == 1;
        },
        ct);

    /// <summary>A new password ends every session, forgets failures and unlocks. False: no such account.</summary>
    public Task<bool> SetPassword(
        string districtId, string id, string passwordHash, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var found = await connection.Sql("""
                UPDATE account SET password_hash = @hash, failures = 0, locked_until = NULL
                WHERE id = @id AND district_id = @district
                """).With("hash", passwordHash).With("id", id).With("district", districtId).Run(ct);
            await EndSessions(connection, id, ct);
            return found == 1;
        },
        ct);

    /// <summary>Books a wrong password; from the given number on, each one locks the account for a while.</summary>
    public Task<LoginFailures?> BookFailure(
        string id, int locksFrom, TimeSpan locksFor, CancellationToken ct) => _link.Write(
        connection => connection.Sql("""
            UPDATE account SET failures = failures + 1,
                locked_until = CASE WHEN failures + 1 >= @from THEN now() + @hold ELSE locked_until END
            WHERE id = @id RETURNING failures, locked_until
            """).With("from", locksFrom).With("hold", locksFor).With("id", id)
            .First(row => new LoginFailures(row.GetInt32(0), row.InstantOrNull(1)), ct),
        ct);

    public Task ForgetFailures(string id, CancellationToken ct) => _link.Write(
        connection => connection.Sql("""
            UPDATE account SET failures = 0, locked_until = NULL
            WHERE id = @id AND (failures > 0 OR locked_until IS NOT NULL)
            """).With("id", id).Run(ct),
        ct);

    internal static Task<int> Insert(NpgsqlConnection connection, NewAccount account, CancellationToken ct) =>
        connection.Sql("""
            INSERT INTO account (id, district_id, login, name, role, unit_id, paired_streets, duty, password_hash)
            VALUES (@login, @district, @login, @name, @role, @unit, @paired, @duty, @hash)
            ON CONFLICT DO NOTHING
            """)
            .With("login", Login.Fold(account.Login))
            .With("district", account.DistrictId)
            .With("name", account.Name.Trim())
            .With("role", account.Role.ToString())
            .With("unit", account.UnitId)
            .With("paired", account.PairedStreets.ToArray())
            .With("duty", account.Duty)
            .With("hash", account.PasswordHash)
            .Run(ct);

    // Anybody may type anything here; what no login can be must not reach the database as an invalid text.
    private static string StorableLogin(string login) => Login.Check(login) is null ? Login.Fold(login) : "";

    private static Account ReadAccount(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        Enum.Parse<Role>(row.GetString(4)),
        row.GetString(5),
        row.GetFieldValue<string[]>(6),
        row.TextOrNull(7),
        row.GetBoolean(8));
}
