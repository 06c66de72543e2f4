using System.Threading.RateLimiting;
using HuYing.Ledger.Organisation;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Slows down guessing before a password is even looked at: per address and login, per login from anywhere, and, for
/// whoever tries one password on many logins, by the failures of an address.
/// </summary>
internal sealed class LoginThrottle(RestOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<(string, string)> _pairs =
        Window<(string, string)>(options.LoginsPerMinute, TimeSpan.FromMinutes(1));

    private readonly PartitionedRateLimiter<string> _logins =
        Window<string>(3 * options.LoginsPerMinute, TimeSpan.FromMinutes(1));

    private readonly PartitionedRateLimiter<string> _failures =
        Window<string>(options.LoginFailures, TimeSpan.FromMinutes(5));

    /// <summary>How long to wait; null when the attempt may be made.</summary>
    internal TimeSpan? Refuse(Visitor visitor, string login)
    {
        var key = KeyOf(login);
        return Wait(_failures, visitor.Key, 0) ?? Wait(_pairs, (visitor.Key, key), 1) ?? Wait(_logins, key, 1);
    }

    /// <summary>Secrets of programs cannot be guessed; whoever tries all the same is slowed down.</summary>
    internal TimeSpan? RefuseProgram(Visitor visitor) => Wait(_failures, visitor.Key, 0);

    internal void BookFailure(Visitor visitor) => Wait(_failures, visitor.Key, 1);

    public void Dispose()
    {
        _pairs.Dispose();
        _logins.Dispose();
        _failures.Dispose();
    }

    private static PartitionedRateLimiter<TKey> Window<TKey>(int permits, TimeSpan window)
        where TKey : notnull => PartitionedRateLimiter.Create<TKey, TKey>(
        who => RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = window,
        }));

    private static TimeSpan? Wait<TKey>(PartitionedRateLimiter<TKey> limiter, TKey who, int permits)
    {
        using var lease = limiter.AttemptAcquire(who, permits);
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromMinutes(1);
    }

    // What is no login shares one budget, so that made-up names cannot fill the memory.
    private static string KeyOf(string login) =>
        login.Length > 80 || login.Any(char.IsSurrogate) ? "" : Login.Fold(login);
}
