using System.Text;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Organisation;

/// <summary>A person who may log in, as a member of one unit.</summary>
public sealed record Account(
    string Id,
    string DistrictId,
    string Login,
    string Name,
    Role Role,
    string UnitId,
    IReadOnlyList<string> PairedStreets,
    string? Duty,
    bool Disabled)
{
    public Actor ToActor() => new(Id, Name, Role, UnitId, DistrictId);
}

/// <summary>What a new account needs. The login is also its id: events name it, so it is never given twice.</summary>
public sealed record NewAccount(
    string DistrictId,
    string Login,
    string Name,
    Role Role,
    string UnitId,
    IReadOnlyList<string> PairedStreets,
    string? Duty,
    string PasswordHash);

/// <summary>An account with what a login is checked against.</summary>
public sealed record AccountSecrets(Account Account, string PasswordHash, int Failures, DateTimeOffset? LockedUntil);

/// <summary>How an account stands after a wrong password.</summary>
public sealed record LoginFailures(int Count, DateTimeOffset? LockedUntil);

/// <summary>A session that still holds, with the account as it is now.</summary>
public sealed record LiveSession(Account Account, string Kind, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);

/// <summary>Login names: full width or capitals make no other person.</summary>
public static class Login
{
    public static string Fold(string login) => login.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    internal static Refusal? Check(string login) =>
        TextRule.Check("login", login, 2, 40)
        ?? (Fold(login).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '@')
            ? null
            : UnitRule.Invalid("login_invalid", "login"));
}
