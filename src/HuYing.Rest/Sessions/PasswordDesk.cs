using HuYing.Actors;
using HuYing.Client.Sessions;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Sessions;

/// <summary>What a person proves about himself once he is logged in. Wrong proofs count as guesses.</summary>
internal sealed class PasswordDesk(
    AccountStore accounts,
    LoginGuesses guesses,
    PasswordHashes passwords,
    SecondFactorCheck factors,
    AuditTrail trail,
    IRulesBook rules)
{
    /// <summary>Null when the proof holds.</summary>
    internal async Task<ProblemResult?> Prove(
        Principal who, Confirmation proof, Visitor visitor, CancellationToken cancel)
    {
        var known = (await accounts.FindSecrets(who.Who.AccountId, cancel))!;
        return proof.Code is { } code
            ? await factors.Uses(known, code, cancel) ? null : Problems.Of("proof_wrong", field: "code")
            : await Check(known, proof.Password ?? "", "password", visitor, cancel);
    }

    /// <summary>Null when it was changed: every session ends but the one that asks.</summary>
    internal async Task<ProblemResult?> Change(
        Principal who, PasswordChange asked, HttpContext http, CancellationToken cancel)
    {
        var known = (await accounts.FindSecrets(who.Who.AccountId, cancel))!;
        if (await Check(known, asked.Current, "current", Visitor.Of(http), cancel) is { } problem)
        {
            return problem;
        }

        var unit = rules.Of(who.Who.DistrictId).Organisation.Find(who.Who.UnitId);
        string[] about = [known.Account.Login, known.Account.Name, who.Who.UnitId, unit?.Name ?? "",
            unit?.ShortName ?? ""];
        if (PasswordRule.Check(asked.Next, about) is { } refusal)
        {
            return Problems.Of(refusal with { Field = "next" });
        }

        foreach (var old in known.OldPasswords.Prepend(known.PasswordHash))
        {
            if (await passwords.Check(old, asked.Next, cancel) is not false)
            {
                return Problems.Of("password_reused", field: "next");
            }
        }

        var hash = PasswordHashes.Of(asked.Next);
        await trail.Do(
            http, one => one.ChangePassword(known.Account.Id, hash, who.Session.Id, CancellationToken.None));
        return null;
    }

    private async Task<ProblemResult?> Check(
        AccountSecrets known, string password, string field, Visitor visitor, CancellationToken cancel)
    {
        if (await guesses.Reserve(known.Account.Login, visitor.Key, cancel) is not { } guess)
        {
            return Problems.Of("login_throttled", retryAfter: TimeSpan.FromMinutes(15));
        }

        var isRight = await passwords.Check(known.PasswordHash, password, cancel);
        await (isRight is false ? Task.CompletedTask : guesses.Forgive(guess, cancel));
        return isRight switch
        {
            true => null,
            false => Problems.Of("proof_wrong", field: field),
            null => Problems.Of("busy"),
        };
    }
}
