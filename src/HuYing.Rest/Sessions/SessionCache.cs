using System.Collections.Concurrent;
using HuYing.Ledger.Organisation;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Who a token stands for, remembered for a few seconds: a busy client costs the database one look per span, and a
/// disabled account or a logout elsewhere takes effect within it.
/// </summary>
internal sealed class SessionCache(AccountStore accounts, TimeProvider time)
{
    private const int MostEntries = 20_000;

    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Null when the token opens nothing, any more or ever.</summary>
    internal async ValueTask<Principal?> Find(string token, CancellationToken cancel)
    {
        if (token.Length != SecretToken.Length)
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (_entries.TryGetValue(token, out var entry) && entry.ReadAt <= now && now - entry.ReadAt < Span)
        {
            return now < entry.ExpiresAt ? entry.Principal : null;
        }

        var hash = SecretToken.Hash(token);
        var session = await accounts.FindSession(hash, cancel);
        if (session is null)
        {
            // What opens nothing is not remembered: guesses must not push out the logins of others.
            _entries.TryRemove(token, out _);
            return null;
        }

        if (_entries.Count >= MostEntries)
        {
            _entries.Clear();
        }

        var principal = new Principal(session.Account.ToActor(), hash);
        _entries[token] = new Entry(principal, now, session.ExpiresAt);
        return principal;
    }

    internal void Forget(string token) => _entries.TryRemove(token, out _);

    private sealed record Entry(Principal Principal, DateTimeOffset ReadAt, DateTimeOffset ExpiresAt);
}
