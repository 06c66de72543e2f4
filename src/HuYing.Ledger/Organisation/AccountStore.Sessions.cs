using Npgsql;

namespace HuYing.Ledger.Organisation;

// Sessions: the token itself is never stored, only its hash.
public sealed partial class AccountStore
{
    private const int MostBrowsers = 10;

    /// <summary>Opens a session; of an account's browsers the ones longest unused give way.</summary>
    public Task<Guid> OpenSession(NewSession session, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var id = Guid.CreateVersion7();
            await connection.Sql("""
                INSERT INTO session (token_hash, account_id, kind, created_at, expires_at, id, seen_at, confirmed_at,
                    address, agent, external)
                VALUES (@token, @account, @kind, now(), now() + @life, @id, now(), now(), @address, @agent, @external)
                """).With("token", session.TokenHash).With("account", session.AccountId)
                .With("kind", session.Kind.ToString()).With("life", session.Life).With("id", id)
                .With("address", session.Address?.ToString()).With("agent", session.Agent)
                .With("external", session.External).Run(ct);
            await connection.Sql("""
                DELETE FROM session WHERE id IN (
                    SELECT id FROM session WHERE account_id = @account AND kind = 'Browser'
                    ORDER BY seen_at DESC, id DESC OFFSET @most)
                """).With("account", session.AccountId).With("most", MostBrowsers).Run(ct);
            return id;
        },
        ct);

    /// <summary>
    /// The session behind a token; null when there is none, it ran out, nobody used it for too long, or the account is
    /// disabled.
    /// </summary>
    public Task<LiveSession?> FindSession(byte[] tokenHash, TimeSpan idle, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT a.id, a.district_id, a.login, a.name, a.role, a.unit_id, a.paired_streets, a.duty, a.disabled,
                s.id, s.kind, s.created_at, s.expires_at, s.seen_at, s.confirmed_at,
                NOT s.external AND (a.password_kind = 'First' OR (a.password_kind = 'Demo' AND NOT d.demo)
                    OR coalesce(a.password_at < now() - make_interval(days => p.password_days), false)),
                a.totp_since IS NULL
                    AND a.role = ANY (coalesce(p.factor_roles, CASE WHEN d.demo THEN '{}' ELSE @roles END))
            FROM session s JOIN account a ON a.id = s.account_id
            JOIN district d ON d.id = a.district_id
            LEFT JOIN security_settings p ON p.district_id = a.district_id
            WHERE s.token_hash = @token AND s.kind <> 'Pending' AND s.expires_at > now() AND NOT a.disabled
                AND (s.kind <> 'Browser' OR s.seen_at > now() - @idle)
            """).With("token", tokenHash).With("idle", idle).With("roles", SecuritySettings.Administrators).First(
            row => new LiveSession(
                ReadAccount(row),
                row.GetGuid(9),
                Enum.Parse<SessionKind>(row.GetString(10)),
                row.Instant(11),
                row.Instant(12),
                row.Instant(13),
                row.Instant(14),
                row.GetBoolean(15),
                row.GetBoolean(16)),
            ct),
        ct);

    /// <summary>Notes that a session is used; at most once a minute, so that reading costs no writing.</summary>
    public Task TouchSession(byte[] tokenHash, CancellationToken ct) => _link.Write(
        connection => connection.Sql("""
            UPDATE session SET seen_at = now() WHERE token_hash = @token AND seen_at < now() - interval '1 minute'
            """).With("token", tokenHash).Run(ct),
        ct);

    /// <summary>
    /// Whose second factor a pending session waits for; null when it waits for nothing, any more or ever, or was tried
    /// too often.
    /// </summary>
    public Task<AccountSecrets?> TryPending(byte[] tokenHash, int mostTries, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var account = await connection.Sql("""
                UPDATE session SET tries = tries + 1
                WHERE token_hash = @token AND kind = 'Pending' AND expires_at > now() AND tries < @most
                RETURNING account_id
                """).With("token", tokenHash).With("most", mostTries).One<string>(ct);
            return account is null ? null : await Secrets(connection, account, ct);
        },
        ct);

    /// <summary>The person proved again who he is.</summary>
    public Task ConfirmSession(byte[] tokenHash, CancellationToken ct) => _link.Write(
        connection =>
            connection.Sql("UPDATE session SET confirmed_at = now(), seen_at = now() WHERE token_hash = @token")
            .With("token", tokenHash).Run(ct),
        ct);

    /// <summary>The same session under another token: whoever knew the old one is out.</summary>
    public Task RotateSession(byte[] tokenHash, byte[] next, CancellationToken ct) => _link.Write(
        connection => connection.Sql("""
            UPDATE session SET token_hash = @next, confirmed_at = now(), seen_at = now() WHERE token_hash = @token
            """).With("token", tokenHash).With("next", next).Run(ct),
        ct);

    /// <summary>A person's sessions, the newest first.</summary>
    public Task<IReadOnlyList<SessionLine>> Sessions(string accountId, TimeSpan idle, CancellationToken ct) =>
        _link.Read<IReadOnlyList<SessionLine>>(
            async connection => await connection.Sql("""
                SELECT id, kind, created_at, seen_at, expires_at, address, agent FROM session
                WHERE account_id = @account AND kind <> 'Pending' AND expires_at > now()
                    AND (kind <> 'Browser' OR seen_at > now() - @idle)
                ORDER BY created_at DESC, id DESC LIMIT 200
                """).With("account", accountId).With("idle", idle).All(ReadSession, ct),
            ct);

    public Task CloseSession(byte[] tokenHash, CancellationToken ct) => _link.Write(
        connection => connection.Sql("DELETE FROM session WHERE token_hash = @token").With("token", tokenHash).Run(ct),
        ct);

    /// <summary>Ends one of a person's sessions. False: he has no such session.</summary>
    public Task<bool> CloseSession(string accountId, Guid id, CancellationToken ct) => _link.Write(
        async connection => await connection.Sql("DELETE FROM session WHERE id = @id AND account_id = @account")
            .With("id", id).With("account", accountId).Run(ct) == 1,
        ct);

    /// <summary>Ends a person's sessions but the one that is kept; says how many.</summary>
    public Task<int> CloseSessions(string accountId, Guid? kept, CancellationToken ct) =>
        _link.Write(connection => EndSessions(connection, accountId, kept, ct), ct);

    /// <summary>Forgets sessions that ran out, and guesses that no longer count; says how many sessions.</summary>
    public Task<int> DropExpiredSessions(TimeSpan idle, CancellationToken ct) => _link.Write(
        async connection =>
        {
            await connection.Sql("""
                DELETE FROM login_guess WHERE at < now() - interval '1 day' AND coalesce(locked_until <= now(), true)
                """).Run(ct);
            await connection.Sql("DELETE FROM login_place WHERE at < now() - interval '30 days'").Run(ct);
            return await connection.Sql("""
                DELETE FROM session WHERE expires_at <= now() OR (kind = 'Browser' AND seen_at <= now() - @idle)
                """).With("idle", idle).Run(ct);
        },
        ct);

    private static Task<int> EndSessions(
        NpgsqlConnection connection, string accountId, Guid? kept, CancellationToken ct) => connection.Sql("""
        DELETE FROM session WHERE account_id = @account AND id IS DISTINCT FROM @kept
        """).With("account", accountId).With("kept", kept).Run(ct);

    private static SessionLine ReadSession(NpgsqlDataReader row) => new(
        row.GetGuid(0),
        Enum.Parse<SessionKind>(row.GetString(1)),
        row.Instant(2),
        row.Instant(3),
        row.Instant(4),
        row.TextOrNull(5),
        row.TextOrNull(6));
}
