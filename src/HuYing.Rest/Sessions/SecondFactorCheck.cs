using HuYing.Ledger.Organisation;
using HuYing.Ledger.Sealing;

namespace HuYing.Rest.Sessions;

/// <summary>Whether a code belongs to an account's second factor. A right one is used up by asking.</summary>
internal sealed class SecondFactorCheck(
    AccountStore accounts, FactorSeals seals, LoginGuesses guesses, TimeProvider time)
{
    /// <summary>False for a wrong code, one that was used before, and while too many were tried.</summary>
    /// <exception cref="CryptoUnavailable">The keys cannot be reached. That was nobody's guess.</exception>
    internal async Task<bool> Uses(AccountSecrets who, string typed, CancellationToken cancel)
    {
        if (who.Factor is not { IsConfirmed: true } factor)
        {
            return false;
        }

        // Before anything is counted: who has tried in vain while the keys are away must not be locked for it, or his
        // recovery codes would be shut out too.
        var code = RecoveryCode.Bare(typed);
        var secret = code.Length == RecoveryCode.Length ? null : seals.Open(who.Account.Id, factor.Sealed);
        if (await guesses.ReserveCode(who.Account.Login, cancel) is not { } guess)
        {
            return false;
        }

        var isRight = secret is null
            ? await accounts.UseRecoveryCode(who.Account.Id, RecoveryCode.Hash(code), cancel)
            : Totp.StepOf(secret, code, time.GetUtcNow()) is { } step
                && await accounts.UseStep(who.Account.Id, step, cancel);
        await (isRight ? guesses.Forgive(guess, cancel) : Task.CompletedTask);
        return isRight;
    }
}
