using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Organisation;

// What administrators do to accounts. Every refusal of an unknown one is the same.
public sealed partial class AccountStore
{
    private const int Remembered = 4;

    private static readonly Refusal NoSuchAccount = new("no_such_account", RefusalKind.NotFound);

    /// <summary>
    /// Keeps an account out, or lets it in again; disabling ends its sessions. False: no such account.
    /// </summary>
    public Task<bool> Disable(string districtId, string id, bool disabled, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var found = await connection.Sql("""
                UPDATE account SET disabled = @disabled, seen_at = CASE WHEN @disabled THEN seen_at ELSE now() END
                WHERE id = @id AND district_id = @district
                """).With("disabled", disabled).With("id", id).With("district", districtId).Run(ct) == 1;
            await (found && disabled ? EndSessions(connection, id, null, ct) : Task.CompletedTask);
            return found;
        },
        ct);

    public Task<Refusal?> Change(string districtId, string id, AccountDetails details, CancellationToken ct) =>
        _link.Write(
            async connection =>
            {
                if (await RoleOf(connection, districtId, id, ct) is not { } role)
                {
                    return NoSuchAccount;
                }

                var refusal = TextRule.Check("name", details.Name, 1, 40)
                    ?? TextRule.CheckOptional("duty", details.Duty, 200)
                    ?? await CheckPlace(connection, districtId, role, details.UnitId, details.PairedStreets, ct);
                await (refusal is not null ? Task.CompletedTask : connection.Sql("""
                    UPDATE account SET name = @name, unit_id = @unit, paired_streets = @paired, duty = @duty
                    WHERE id = @id
                    """).With("name", details.Name.Trim()).With("unit", details.UnitId)
                    .With("paired", details.PairedStreets.ToArray()).With("duty", details.Duty).With("id", id).Run(ct));
                return refusal;
            },
            ct);

    /// <summary>Grants another role, in a unit that fits it. What the old one was paired with ends.</summary>
    public Task<Refusal?> Grant(string districtId, string id, Role role, string unitId, CancellationToken ct) =>
        _link.Write(
            async connection =>
            {
                var refusal = await RoleOf(connection, districtId, id, ct) is null
                    ? NoSuchAccount
                    : await CheckPlace(connection, districtId, role, unitId, [], ct);
                await (refusal is not null ? Task.CompletedTask : connection.Sql("""
                    UPDATE account SET role = @role, unit_id = @unit, paired_streets = '{}' WHERE id = @id
                    """).With("role", role.ToString()).With("unit", unitId).With("id", id).Run(ct));
                return refusal;
            },
            ct);

    /// <summary>
    /// A password that somebody else made: it ends every session and unlocks. False: no such account.
    /// </summary>
    public Task<bool> ResetPassword(string districtId, string id, string passwordHash, CancellationToken ct) =>
        _link.Write(
            async connection =>
            {
                var found = await connection.Sql("""
                    UPDATE account SET password_hash = @hash, password_kind = 'First', password_at = now(),
                        old_passwords = (array_prepend(password_hash, old_passwords))[1:@most]
                    WHERE id = @id AND district_id = @district
                    """).With("hash", passwordHash).With("most", Remembered).With("id", id)
                    .With("district", districtId).Run(ct) == 1;
                await (found ? EndSessions(connection, id, null, ct) : Task.CompletedTask);
                await Unlock(connection, id, ct);
                return found;
            },
            ct);

    /// <summary>A password of one's own; every session ends but the one it was changed in.</summary>
    public Task ChangePassword(string id, string passwordHash, Guid kept, CancellationToken ct) => _link.Write(
        async connection =>
        {
            await connection.Sql("""
                UPDATE account SET password_hash = @hash, password_kind = 'Own', password_at = now(),
                    old_passwords = (array_prepend(password_hash, old_passwords))[1:@most]
                WHERE id = @id
                """).With("hash", passwordHash).With("most", Remembered).With("id", id).Run(ct);
            return await EndSessions(connection, id, kept, ct);
        },
        ct);

    /// <summary>The same password, hashed as it is done today.</summary>
    public Task Rehash(string id, string passwordHash, CancellationToken ct) => _link.Write(
        connection => connection.Sql("UPDATE account SET password_hash = @hash WHERE id = @id")
            .With("hash", passwordHash).With("id", id).Run(ct),
        ct);

    /// <summary>Forgets guesses. False: no such account.</summary>
    public Task<bool> Unlock(string districtId, string id, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var found = await RoleOf(connection, districtId, id, ct) is not null;
            await (found ? Unlock(connection, id, ct) : Task.CompletedTask);
            return found;
        },
        ct);

    /// <summary>Ends every session. False: no such account.</summary>
    public Task<bool> EndSessions(string districtId, string id, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var found = await RoleOf(connection, districtId, id, ct) is not null;
            await (found ? EndSessions(connection, id, null, ct) : Task.CompletedTask);
            return found;
        },
        ct);

    /// <summary>Says whom a provider means by somebody; null links nobody.</summary>
    public Task<Refusal?> LinkExternal(
        string districtId, string id, ExternalLogin? external, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var taken = external is not null && await connection.Sql("""
                SELECT id FROM account
                WHERE external_issuer = @issuer AND external_subject = @subject AND id <> @id
                """).With("issuer", external.Issuer).With("subject", external.Subject).With("id", id)
                .One<string>(ct) is not null;
            return taken ? new Refusal("external_taken", RefusalKind.Conflict, "subject")
                : await connection.Sql("""
                    UPDATE account SET external_issuer = @issuer, external_subject = @subject
                    WHERE id = @id AND district_id = @district
                    """).With("issuer", external?.Issuer).With("subject", external?.Subject).With("id", id)
                    .With("district", districtId).Run(ct) == 1 ? null : NoSuchAccount;
        },
        ct);

    /// <summary>A login succeeded.</summary>
    public Task Seen(string id, CancellationToken ct) => _link.Write(
        connection => connection.Sql("UPDATE account SET seen_at = now() WHERE id = @id").With("id", id).Run(ct), ct);

    private static Task<int> Unlock(NpgsqlConnection connection, string id, CancellationToken ct) =>
        connection.Sql("DELETE FROM login_guess WHERE about = @about").With("about", LoginGuesses.About(id)).Run(ct);

    private static Task<string?> RoleName(
        NpgsqlConnection connection, string districtId, string id, CancellationToken ct) => connection.Sql("""
        SELECT role FROM account WHERE id = @id AND district_id = @district FOR UPDATE
        """).With("id", id).With("district", districtId).One<string>(ct);

    private static async Task<Role?> RoleOf(
        NpgsqlConnection connection, string districtId, string id, CancellationToken ct) =>
        await RoleName(connection, districtId, id, ct) is { } name ? Enum.Parse<Role>(name) : null;

    private static async Task<Refusal?> CheckPlace(
        NpgsqlConnection connection,
        string districtId,
        Role role,
        string unitId,
        IReadOnlyList<string> pairedStreets,
        CancellationToken ct)
    {
        var kind = await connection.Sql("SELECT kind FROM unit WHERE id = @unit AND district_id = @district")
            .With("unit", unitId).With("district", districtId).One<string>(ct);
        var strange = await connection.Sql("""
            SELECT count(*)::int FROM unnest(@paired) AS p (id)
            WHERE NOT EXISTS (SELECT FROM unit u WHERE u.id = p.id AND u.kind = 'Street' AND u.district_id = @district)
            """).With("paired", pairedStreets.ToArray()).With("district", districtId).One<int>(ct);
        return kind is null ? UnitRule.Invalid("no_such_unit", "unitId")
            : strange > 0 ? UnitRule.Invalid("no_such_unit", "pairedStreets")
            : UnitRule.Check(role, Enum.Parse<UnitKind>(kind));
    }
}
