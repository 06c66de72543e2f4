using System.Threading.RateLimiting;
using HuYing.Ledger.Organisation;

namespace HuYing.Rest.Sessions;

/// <summary>Slows down guessing before a password is even looked at: per address and login.</summary>
internal sealed class LoginThrottle(RestOptions options) : IDisposable
{
    private readonly PartitionedRateLimiter<(string Address, string Login)> _limiter =
        PartitionedRateLimiter.Create<(string, string), (string, string)>(
            who => RateLimitPartition.GetFixedWindowLimiter(who, _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = options.LoginsPerMinute,
                Window = TimeSpan.FromMinutes(1),
            }));

    /// <summary>How long to wait; null when the attempt may be made.</summary>
    internal TimeSpan? Refuse(string? address, string login)
    {
        using var lease = _limiter.AttemptAcquire((address ?? "", KeyOf(login)));
        return lease.IsAcquired ? null
            : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait
            : TimeSpan.FromMinutes(1);
    }

    public void Dispose() => _limiter.Dispose();

    // What is no login shares one budget, so that made-up names cannot fill the memory.
    private static string KeyOf(string login) =>
        login.Length > 80 || login.Any(char.IsSurrogate) ? "" : Login.Fold(login);
}
