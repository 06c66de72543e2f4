using HuYing.Client.Sessions;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Audit;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;
using SessionKind = HuYing.Ledger.Organisation.SessionKind;

namespace HuYing.Rest.Sessions;

/// <summary>A login that succeeded or waits for the second factor, or why it did not.</summary>
internal sealed record LoginOutcome(string? Token, DateTimeOffset ExpiresAt, LoginStep Next, ProblemResult? Problem);

/// <summary>
/// Lets people in. An unknown login, a wrong password, a locked and a disabled account get the same answer after the
/// same work, so that nobody learns who exists.
/// </summary>
internal sealed class LoginDesk(
    AccountStore accounts,
    LoginGuesses guesses,
    PasswordHashes passwords,
    SecondFactorCheck factors,
    LoginThrottle throttle,
    OneAtATime turns,
    AuditTrail trail,
    RestOptions options,
    TimeProvider time)
{
    private const int MostCodes = 5;

    private static readonly TimeSpan PendingLife = TimeSpan.FromMinutes(5);

    internal async Task<LoginOutcome> Enter(
        Credentials given, HttpContext http, SessionKind kind, CancellationToken cancel)
    {
        var visitor = Visitor.Of(http);
        if (throttle.Refuse(visitor, given.Login) is { } wait)
        {
            return Refused(Problems.Of("login_throttled", retryAfter: wait));
        }

        // One guess at a login at a time: many right ones at once must not look like many wrong ones.
        var login = Login.Known(given.Login);
        using var turn = await turns.Of(login, cancel);
        var guess = await guesses.Reserve(login, visitor.Key, cancel);
        var known = await accounts.FindByLogin(login, cancel);
        var isOpen = guess is not null && known is { Account.Disabled: false };
        if (await passwords.Check(isOpen ? known!.PasswordHash : null, given.Password, cancel) is not { } isRight)
        {
            await (guess is null ? Task.CompletedTask : guesses.Forgive(guess, cancel));
            return Refused(Problems.Of("busy"));
        }

        if (!isRight)
        {
            // Whoever nobody knows costs as much work on record as whoever is known.
            http.Concerns(known?.Account.Id ?? "unknown");
            throttle.BookFailure(visitor);
            return Refused(Problems.Of("login_failed"));
        }

        await guesses.Forgive(guess!, cancel);
        if (PasswordHashes.IsOutdated(known!.PasswordHash))
        {
            await accounts.Rehash(known.Account.Id, PasswordHashes.Of(given.Password), cancel);
        }

        return known.Factor is { IsConfirmed: true }
            ? await AskForCode(known, given.Code, http, kind, cancel)
            : await Open(known.Account, http, kind, cancel);
    }

    /// <summary>The second step of a browser's login.</summary>
    internal async Task<LoginOutcome> GiveCode(string code, HttpContext http, CancellationToken cancel)
    {
        var hash = SecretToken.Hash(SessionCookie.Read(http.Request) ?? "");
        if (await accounts.TryPending(hash, MostCodes, cancel) is not { Account.Disabled: false } who)
        {
            return Refused(Problems.Of("second_step_over"));
        }

        var outcome = await AskForCode(who, code, http, SessionKind.Browser, cancel);
        await (outcome.Problem is null ? accounts.CloseSession(hash, cancel) : Task.CompletedTask);
        return outcome;
    }

    /// <summary>Opens a session for somebody who has proved who he is.</summary>
    internal async Task<LoginOutcome> Open(
        Account account, HttpContext http, SessionKind kind, CancellationToken cancel, bool isExternal = false)
    {
        await guesses.Remember(account.Login, Visitor.Of(http).Key, cancel);
        return await Open(account, http, kind, options.SessionLength, isExternal);
    }

    /// <summary>A provider vouched for the person; his second factor here is asked for all the same.</summary>
    internal Task<LoginOutcome> EnterExternal(AccountSecrets who, HttpContext http, CancellationToken cancel) =>
        who.Factor is { IsConfirmed: true }
            ? Open(who.Account, http, SessionKind.Pending, PendingLife, isExternal: true)
            : Open(who.Account, http, SessionKind.Browser, cancel, isExternal: true);

    private async Task<LoginOutcome> AskForCode(
        AccountSecrets who, string? code, HttpContext http, SessionKind kind, CancellationToken cancel)
    {
        if (code is null)
        {
            return kind == SessionKind.Browser
                ? await Open(who.Account, http, SessionKind.Pending, PendingLife)
                : Refused(Problems.Of("second_factor_missing"));
        }

        if (await factors.Uses(who, code, cancel))
        {
            return await Open(who.Account, http, kind, cancel);
        }

        http.Concerns(who.Account.Id);
        throttle.BookFailure(Visitor.Of(http));
        return Refused(Problems.Of("code_wrong"));
    }

    private async Task<LoginOutcome> Open(
        Account account, HttpContext http, SessionKind kind, TimeSpan life, bool isExternal = false)
    {
        var token = SecretToken.Create();
        var (address, agent) = Visitor.Of(http);
        var session = new NewSession(SecretToken.Hash(token), account.Id, kind, life, address, agent, isExternal);
        await trail.Do(Work, CancellationToken.None);
        var next = kind == SessionKind.Pending ? LoginStep.SecondFactor : LoginStep.Done;
        return new LoginOutcome(token, time.GetUtcNow() + life, next, null);

        async Task<Guid> Work(DistrictWork stores, CancellationToken cancel)
        {
            stores.Record(http.OnRecord() with
            {
                Target = account.Id,
                By = account.ToActor(),
                Detail = new Dictionary<string, string> { ["session"] = $"{kind}" },
            });
            await (kind == SessionKind.Pending ? Task.CompletedTask : stores.Accounts.Seen(account.Id, cancel));
            return await stores.Accounts.OpenSession(session, cancel);
        }
    }

    private static LoginOutcome Refused(ProblemResult problem) => new(null, default, default, problem);
}
