using Npgsql;

namespace HuYing.Ledger.Organisation;

// Sessions: the token itself is never stored, only its hash.
public sealed partial class AccountStore
{
    public Task OpenSession(byte[] tokenHash, string accountId, string kind, TimeSpan life, CancellationToken ct) =>
        _link.Write(
            connection => connection.Sql("""
                INSERT INTO session (token_hash, account_id, kind, created_at, expires_at)
                VALUES (@token, @account, @kind, now(), now() + @life)
                """).With("token", tokenHash).With("account", accountId).With("kind", kind).With("life", life).Run(ct),
            ct);

    /// <summary>The session behind a token; null when there is none, it ran out, or the account is disabled.</summary>
    public Task<LiveSession?> FindSession(byte[] tokenHash, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT a.id, a.district_id, a.login, a.name, a.role, a.unit_id, a.paired_streets, a.duty, a.disabled,
                s.kind, s.created_at, s.expires_at
            FROM session s JOIN account a ON a.id = s.account_id
            WHERE s.token_hash = @token AND s.expires_at > now() AND NOT a.disabled
            """).With("token", tokenHash).First(
            row => new LiveSession(
                ReadAccount(row),
                row.GetString(9),
                row.Instant(10),
                row.Instant(11)),
            ct),
        ct);

    public Task CloseSession(byte[] tokenHash, CancellationToken ct) => _link.Write(
        connection => connection.Sql("DELETE FROM session WHERE token_hash = @token").With("token", tokenHash).Run(ct),
        ct);

    /// <summary>Forgets sessions that ran out; says how many.</summary>
    public Task<int> DropExpiredSessions(CancellationToken ct) => _link.Write(
        connection => connection.Sql("DELETE FROM session WHERE expires_at <= now()").Run(ct), ct);

    private static Task<int> EndSessions(NpgsqlConnection connection, string accountId, CancellationToken ct) =>
        connection.Sql("DELETE FROM session WHERE account_id = @account").With("account", accountId).Run(ct);
}
