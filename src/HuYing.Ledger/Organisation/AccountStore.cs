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
            SELECT a.id, a.district_id, a.login, a.name, a.role, a.unit_id, a.paired_streets, a.duty, a.disabled,
                a.password_hash, a.old_passwords, a.totp_secret, a.totp_since IS NOT NULL,
                (SELECT count(*)::int FROM recovery_code WHERE account_id = a.id)
            FROM account a WHERE a.login = @login
            """).With("login", Login.Known(login)).First(ReadSecrets, ct),
        ct);

    public Task<AccountSecrets?> FindSecrets(string id, CancellationToken ct) =>
        _link.Read(connection => Secrets(connection, id, ct), ct);

    /// <summary>Whom a provider means; null when no account is linked.</summary>
    public Task<AccountSecrets?> FindByExternal(ExternalLogin external, CancellationToken ct) => _link.Read(
        async connection =>
        {
            var id = await connection.Sql("""
                SELECT id FROM account WHERE external_issuer = @issuer AND external_subject = @subject
                """).With("issuer", external.Issuer).With("subject", external.Subject).One<string>(ct);
            return id is null ? null : await Secrets(connection, id, ct);
        },
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
            var refusal = Login.Check(account.Login)
                ?? TextRule.Check("name", account.Name, 1, 40)
                ?? await CheckPlace(
                    connection, account.DistrictId, account.Role, account.UnitId, account.PairedStreets, ct);
            return refusal ?? (await Insert(connection, account, ct) == 0
                ? new Refusal("login_taken", RefusalKind.Conflict, "login")
                : null);
        },
        ct);

    internal static Task<int> Insert(NpgsqlConnection connection, NewAccount account, CancellationToken ct) =>
        connection.Sql("""
            INSERT INTO account
                (id, district_id, login, name, role, unit_id, paired_streets, duty, password_hash, password_kind)
            VALUES (@login, @district, @login, @name, @role, @unit, @paired, @duty, @hash, @kind)
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
            .With("kind", account.PasswordKind.ToString())
            .Run(ct);

    private static Task<AccountSecrets?> Secrets(NpgsqlConnection connection, string id, CancellationToken ct) =>
        connection.Sql("""
            SELECT a.id, a.district_id, a.login, a.name, a.role, a.unit_id, a.paired_streets, a.duty, a.disabled,
                a.password_hash, a.old_passwords, a.totp_secret, a.totp_since IS NOT NULL,
                (SELECT count(*)::int FROM recovery_code WHERE account_id = a.id)
            FROM account a WHERE a.id = @id
            """).With("id", id).First(ReadSecrets, ct);

    private static AccountSecrets ReadSecrets(NpgsqlDataReader row) => new(
        ReadAccount(row),
        row.GetString(9),
        row.Texts(10),
        row.IsDBNull(11) ? null : new SecondFactor(row.Bytes(11), row.GetBoolean(12), row.GetInt32(13)));

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
