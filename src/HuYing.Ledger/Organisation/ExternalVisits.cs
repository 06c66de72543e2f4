using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>What must be remembered of a person who was sent to a provider.</summary>
/// <param name="Nonce">What the provider's answer must repeat.</param>
/// <param name="Verifier">What proves to the provider that the asker is the one who began (PKCE).</param>
public sealed record ExternalVisit(string Nonce, string Verifier);

/// <summary>People on their way to a provider and back: each way is good once, for ten minutes.</summary>
public sealed class ExternalVisits(NpgsqlDataSource source)
{
    private readonly LedgerLink _link = new(source);

    public Task Begin(string state, ExternalVisit visit, CancellationToken ct) => _link.Write(
        async connection =>
        {
            await connection.Sql("DELETE FROM external_visit WHERE expires_at <= now()").Run(ct);
            return await connection.Sql("""
                INSERT INTO external_visit (state_hash, nonce, verifier, expires_at)
                VALUES (@state, @nonce, @verifier, now() + interval '10 minutes')
                """).With("state", Hash(state)).With("nonce", visit.Nonce).With("verifier", visit.Verifier).Run(ct);
        },
        ct);

    /// <summary>Null when nobody was sent with that state, he is back already, or it is too long ago.</summary>
    public Task<ExternalVisit?> End(string state, CancellationToken ct) => _link.Write(
        connection => connection.Sql("""
            DELETE FROM external_visit WHERE state_hash = @state AND expires_at > now() RETURNING nonce, verifier
            """).With("state", Hash(state)).First(row => new ExternalVisit(row.GetString(0), row.GetString(1)), ct),
        ct);

    private static byte[] Hash(string state) => SHA256.HashData(Encoding.UTF8.GetBytes(state));
}
