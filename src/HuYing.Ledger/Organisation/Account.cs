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

/// <summary>Where a password comes from.</summary>
public enum PasswordKind
{
    /// <summary>Chosen by the person.</summary>
    Own,

    /// <summary>Made for him: it opens nothing but the change to one of his own.</summary>
    First,

    /// <summary>Printed for everybody; good in demonstration districts only.</summary>
    Demo,
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
    string PasswordHash,
    PasswordKind PasswordKind = PasswordKind.First);

/// <summary>What may be changed of an account without touching what it may do.</summary>
public sealed record AccountDetails(string Name, string UnitId, IReadOnlyList<string> PairedStreets, string? Duty);

/// <summary>An account with what a login is checked against.</summary>
/// <param name="OldPasswords">Hashes of the passwords before this one, newest first.</param>
public sealed record AccountSecrets(
    Account Account, string PasswordHash, IReadOnlyList<string> OldPasswords, SecondFactor? Factor);

/// <summary>The secret from which codes are made, sealed.</summary>
/// <param name="IsConfirmed">False while it is only offered: no login asks for it yet.</param>
/// <param name="CodesLeft">Recovery codes that were not used.</param>
public sealed record SecondFactor(byte[] Sealed, bool IsConfirmed, int CodesLeft);

/// <summary>An account as administrators see it.</summary>
/// <param name="SeenAt">The last login; before the first one, since when it could have been.</param>
public sealed record AccountStanding(
    Account Account,
    PasswordKind PasswordKind,
    DateTimeOffset SeenAt,
    bool HasFactor,
    bool IsLocked,
    bool IsDormant,
    int Sessions,
    ExternalLogin? External);

/// <summary>Who a person is at a provider that the district trusts.</summary>
public sealed record ExternalLogin(string Issuer, string Subject);

/// <summary>Login names: full width or capitals make no other person.</summary>
public static class Login
{
    public static string Fold(string login) => login.Trim().Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    /// <summary>Folded; empty when it can be nobody's login.</summary>
    public static string Known(string login) => Check(login) is null ? Fold(login) : "";

    internal static Refusal? Check(string login) =>
        TextRule.Check("login", login, 2, 40)
        ?? (Fold(login).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '@')
            ? null
            : UnitRule.Invalid("login_invalid", "login"));
}
