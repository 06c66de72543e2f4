using HuYing.Client.Sessions;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Errors;

namespace HuYing.Rest.Sessions;

/// <summary>A login that succeeded, or why it did not.</summary>
internal sealed record LoginOutcome(string? Token, Account? Account, DateTimeOffset ExpiresAt, ProblemResult? Problem);

/// <summary>
/// Lets people in. An unknown login, a wrong password, a locked and a disabled account get the same answer after the
/// same work, so that nobody learns who exists.
/// </summary>
internal sealed class LoginDesk(
    AccountStore accounts, PasswordHashes passwords, LoginThrottle throttle, RestOptions options, TimeProvider time)
{
    private const int FailuresToLock = 5;

    private const int MostDoublings = 4;

    private static readonly TimeSpan FirstLock = TimeSpan.FromMinutes(15);

    internal async Task<LoginOutcome> Enter(Credentials given, string? address, string kind, CancellationToken cancel)
    {
        if (throttle.Refuse(address, given.Login) is { } wait)
        {
            return Refused(Problems.Of("login_throttled", retryAfter: wait));
        }

        var known = await accounts.FindByLogin(given.Login, cancel);
        var isOpen = known is { Account.Disabled: false } && !(known.LockedUntil > time.GetUtcNow());
        if (await passwords.Check(isOpen ? known!.PasswordHash : null, given.Password, cancel) is not { } isRight)
        {
            return Refused(Problems.Of("busy"));
        }

        if (isRight)
        {
            return await Open(known!, kind, cancel);
        }

        if (isOpen)
        {
            // Each further failure locks for longer, but never for good: a stranger must not be able to keep one out.
            var doublings = Math.Clamp(known!.Failures + 1 - FailuresToLock, 0, MostDoublings);
            await accounts.BookFailure(known.Account.Id, FailuresToLock, FirstLock * (1 << doublings), cancel);
        }

        return Refused(Problems.Of("login_failed"));
    }

    private async Task<LoginOutcome> Open(AccountSecrets known, string kind, CancellationToken cancel)
    {
        if (known.Failures > 0)
        {
            await accounts.ForgetFailures(known.Account.Id, cancel);
        }

        var token = SecretToken.Create();
        await accounts.OpenSession(SecretToken.Hash(token), known.Account.Id, kind, options.SessionLength, cancel);
        return new LoginOutcome(token, known.Account, time.GetUtcNow() + options.SessionLength, null);
    }

    private static LoginOutcome Refused(ProblemResult problem) => new(null, null, default, problem);
}
