using Npgsql;

namespace HuYing.Ledger.Organisation;

// Second factors. A code is good once: the step it belongs to must be later than the last one.
public sealed partial class AccountStore
{
    /// <summary>
    /// Offers a sealed secret; it counts from its confirmation on. False: there is a confirmed one already.
    /// </summary>
    public Task<bool> OfferFactor(string accountId, byte[] sealedSecret, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            UPDATE account SET totp_secret = @secret, totp_step = NULL WHERE id = @id AND totp_since IS NULL
            """).With("secret", sealedSecret).With("id", accountId).Run(ct) == 1,
        ct);

    /// <summary>From now on the secret counts. False: none was offered, or it counts already.</summary>
    public Task<bool> ConfirmFactor(
        string accountId, long step, IReadOnlyList<byte[]> recoveryCodes, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var confirmed = await connection.Sql("""
                UPDATE account SET totp_since = now(), totp_step = @step
                WHERE id = @id AND totp_since IS NULL AND totp_secret IS NOT NULL
                """).With("step", step).With("id", accountId).Run(ct) == 1;
            await (confirmed ? ReplaceCodes(connection, accountId, recoveryCodes, ct) : Task.CompletedTask);
            return confirmed;
        },
        ct);

    /// <summary>Uses a time step up. False: it, or a later one, was used before.</summary>
    public Task<bool> UseStep(string accountId, long step, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            UPDATE account SET totp_step = @step
            WHERE id = @id AND totp_since IS NOT NULL AND coalesce(totp_step < @step, true)
            """).With("step", step).With("id", accountId).Run(ct) == 1,
        ct);

    /// <summary>Uses a recovery code up. False: there is no such code, or it was used before.</summary>
    public Task<bool> UseRecoveryCode(string accountId, byte[] codeHash, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            DELETE FROM recovery_code WHERE account_id = @id AND code_hash = @code
            """).With("id", accountId).With("code", codeHash).Run(ct) == 1,
        ct);

    public Task NewRecoveryCodes(string accountId, IReadOnlyList<byte[]> codes, CancellationToken ct) =>
        _link.Write(connection => ReplaceCodes(connection, accountId, codes, ct), ct);

    /// <summary>Takes the second factor away, with its recovery codes. False: no such account.</summary>
    public Task<bool> DropFactor(string districtId, string id, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var found = await connection.Sql("""
                UPDATE account SET totp_secret = NULL, totp_since = NULL, totp_step = NULL
                WHERE id = @id AND district_id = @district
                """).With("id", id).With("district", districtId).Run(ct) == 1;
            await (found ? ReplaceCodes(connection, id, [], ct) : Task.CompletedTask);
            return found;
        },
        ct);

    internal Task<List<(string AccountId, byte[] Sealed)>> SealedFactors(CancellationToken ct) => _link.Read(
        connection => connection.Sql("SELECT id, totp_secret FROM account WHERE totp_secret IS NOT NULL ORDER BY id")
            .All(row => (row.GetString(0), row.Bytes(1)), ct),
        ct);

    /// <summary>False: it has been replaced or taken away meanwhile.</summary>
    internal Task<bool> Reseal(string accountId, byte[] stored, byte[] again, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("""
            UPDATE account SET totp_secret = @again WHERE id = @id AND totp_secret = @stored
            """).With("again", again).With("id", accountId).With("stored", stored).Run(ct) == 1,
        ct);

    private static async Task<int> ReplaceCodes(
        NpgsqlConnection connection, string accountId, IReadOnlyList<byte[]> codes, CancellationToken ct)
    {
        await connection.Sql("DELETE FROM recovery_code WHERE account_id = @id").With("id", accountId).Run(ct);
        return await connection.Sql("""
            INSERT INTO recovery_code (account_id, code_hash) SELECT @id, unnest(@codes)
            """).With("id", accountId).With("codes", codes.ToArray()).Run(ct);
    }
}
