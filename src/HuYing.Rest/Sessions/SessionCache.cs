using System.Collections.Concurrent;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Programs;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Who a token stands for, remembered for a few seconds: a busy client costs the database one look per span, and a
/// disabled account or a logout in another process takes effect within it.
/// </summary>
internal sealed class SessionCache(
    AccountStore accounts, ProgramStore programs, RestOptions options, TimeProvider time)
{
    private const int MostEntries = 20_000;

    /// <summary>How long what changed elsewhere may go unnoticed here.</summary>
    internal static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan TouchAfter = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Null when the token opens nothing, any more or ever.</summary>
    /// <param name="isUse">False for what goes on without the person: it keeps no session alive.</param>
    internal async ValueTask<Principal?> Find(string token, CancellationToken cancel, bool isUse = true)
    {
        var isProgram = token.StartsWith(TokenEndpoints.Prefix, StringComparison.Ordinal);
        if (token.Length != SecretToken.Length + (isProgram ? TokenEndpoints.Prefix.Length : 0))
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (_entries.TryGetValue(token, out var entry) && entry.ReadAt <= now && now - entry.ReadAt < Span
            && (entry.IsNoted || !isUse))
        {
            return now < entry.Principal.Session.ExpiresAt ? entry.Principal : null;
        }

        var hash = SecretToken.Hash(token);
        var principal = isProgram ? await FindProgram(hash, cancel) : await FindPerson(hash, isUse, now, cancel);
        if (principal is null)
        {
            // What opens nothing is not remembered: guesses must not push out the logins of others.
            _entries.TryRemove(token, out _);
            return null;
        }

        if (_entries.Count >= MostEntries)
        {
            _entries.Clear();
        }

        _entries[token] = new Entry(principal, now, isUse || isProgram);
        return principal;
    }

    /// <summary>What changed about a session, or all of an account, takes effect with the next request.</summary>
    internal void Forget(Func<Principal, bool> which)
    {
        foreach (var (token, entry) in _entries)
        {
            if (which(entry.Principal))
            {
                _entries.TryRemove(token, out _);
            }
        }
    }

    private async Task<Principal?> FindPerson(
        byte[] hash, bool isUse, DateTimeOffset now, CancellationToken cancel)
    {
        var session = await accounts.FindSession(hash, options.SessionIdle, cancel);
        if (session is not null && isUse && now - session.SeenAt > TouchAfter)
        {
            await accounts.TouchSession(hash, cancel);
        }

        return session is null ? null : new Principal(session, hash);
    }

    private async Task<Principal?> FindProgram(byte[] hash, CancellationToken cancel) =>
        await programs.FindToken(hash, cancel) is { } token ? new Principal(token, hash) : null;

    /// <param name="IsNoted">A use within the span was noted: the next one need not be.</param>
    private sealed record Entry(Principal Principal, DateTimeOffset ReadAt, bool IsNoted);
}
