using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>A guess that may be looked at; it counts as wrong until it is forgiven.</summary>
public sealed record Guess(byte[] Bucket);

/// <summary>
/// Counts guesses before they are looked at, so that guesses at the same time cannot exceed the count. Five, then a
/// lock of a quarter of an hour, then one at a time with longer locks between, up to four hours. An address from which
/// a login succeeded counts for itself: strangers who lock the login do not lock its owner out there.
/// </summary>
public sealed class LoginGuesses(NpgsqlDataSource source)
{
    private readonly LedgerLink _link = new(source);

    /// <summary>Null while locked. Whether anybody has such a login makes no difference.</summary>
    public Task<Guess?> Reserve(string login, string address, CancellationToken ct) =>
        Reserve(About(login), About(login), Here(login, address), ct);

    /// <summary>A guess at a second factor's code, by whoever has the password already. Null while locked.</summary>
    public Task<Guess?> ReserveCode(string login, CancellationToken ct) =>
        Reserve(About(login), About($"{login}\ncode"), About($"{login}\ncode"), ct);

    /// <summary>The guess was right, and so are those before it that were counted with it.</summary>
    public Task Forgive(Guess guess, CancellationToken ct) => _link.Write(
        connection => connection.Sql("DELETE FROM login_guess WHERE bucket = @bucket")
            .With("bucket", guess.Bucket).Run(ct),
        ct);

    /// <summary>A login succeeded from there.</summary>
    public Task Remember(string login, string address, CancellationToken ct) => _link.Write(
        connection => connection.Sql("""
            INSERT INTO login_place (place, at) VALUES (@here, now()) ON CONFLICT (place) DO UPDATE SET at = now()
            """).With("here", Here(login, address)).Run(ct),
        ct);

    internal static byte[] About(string login) => SHA256.HashData(Encoding.UTF8.GetBytes(login));

    private Task<Guess?> Reserve(byte[] about, byte[] anywhere, byte[] here, CancellationToken ct) => _link.Write(
        connection => connection.Sql("""
            INSERT INTO login_guess AS g (bucket, about, failures, locked_until, at)
            SELECT CASE WHEN EXISTS (SELECT FROM login_place WHERE place = @here AND at > now() - interval '30 days')
                THEN @here ELSE @anywhere END, @about, 1, NULL, now()
            ON CONFLICT (bucket) DO UPDATE SET
                failures = CASE WHEN g.at < now() - interval '1 day' THEN 1 ELSE g.failures + 1 END,
                locked_until = CASE WHEN g.at >= now() - interval '1 day' AND g.failures >= 4
                    THEN now() + interval '15 minutes' * (1 << least(g.failures - 4, 4)) END,
                at = now()
            WHERE g.locked_until IS NULL OR g.locked_until <= now()
            RETURNING bucket
            """).With("here", here).With("anywhere", anywhere).With("about", about)
            .First(row => new Guess(row.Bytes(0)), ct),
        ct);

    private static byte[] Here(string login, string address) => About($"{login}\n{address}");
}
