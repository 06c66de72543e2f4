using System.Text.Json.Serialization;

namespace HuYing.Client.Organisation;

/// <summary>Where a password comes from.</summary>
[JsonConverter(typeof(WordConverter<PasswordKind>))]
public enum PasswordKind
{
    Own,

    /// <summary>Made for the person, and to be changed before anything else.</summary>
    First,

    /// <summary>Printed for everybody; good in demonstration districts only.</summary>
    Demo,
}

/// <summary>One account, without anything secret.</summary>
/// <param name="Password">Where the password comes from.</param>
/// <param name="SeenAt">The last login; before the first one, since when it could have been.</param>
/// <param name="Locked">Too many guesses: closed for a while.</param>
/// <param name="Dormant">Not used for longer than the district allows.</param>
/// <param name="Sessions">How many are open.</param>
public sealed record AccountLine(
    string Id,
    string Login,
    string Name,
    Role Role,
    string UnitId,
    IReadOnlyList<string> PairedStreets,
    string? Duty,
    bool Disabled,
    PasswordKind Password,
    DateTimeOffset SeenAt,
    bool SecondFactor,
    bool Locked,
    bool Dormant,
    int Sessions,
    ExternalLogin? External);

/// <summary>The accounts of the district.</summary>
public sealed record AccountList(IReadOnlyList<AccountLine> Accounts);

/// <summary>An account to be opened. Its first password is made by the server.</summary>
/// <param name="Login">
/// 2–40 letters, digits and - _ . @; case and width make no difference. It is also the account's id.
/// </param>
public sealed record NewAccount(
    string Login,
    string Name,
    Role Role,
    string UnitId,
    string? Duty = null,
    IReadOnlyList<string>? PairedStreets = null);

/// <summary>A password that was made for somebody.</summary>
/// <param name="Password">Shown once: null when the request is repeated; then reset it.</param>
public sealed record FirstPassword(string AccountId, string? Password);

/// <summary>What may be changed of an account without touching what it may do.</summary>
public sealed record AccountDetails(
    string Name, string UnitId, string? Duty = null, IReadOnlyList<string>? PairedStreets = null);

/// <summary>Another role, in a unit that fits it.</summary>
public sealed record Grant(Role Role, string UnitId);

/// <summary>Who a person is at the provider; both null: nobody.</summary>
public sealed record ExternalLogin(string? Issuer, string? Subject);

/// <summary>What a change of an account came to.</summary>
public sealed record AccountReply(string AccountId, bool Disabled);

/// <summary>An account that was changed.</summary>
public sealed record AccountChanged(string AccountId);

/// <summary>What the district demands of its logins.</summary>
/// <param name="FactorRoles">Roles that need a second factor.</param>
/// <param name="PasswordDays">For how many days a password is good, 30–730; null: for ever.</param>
/// <param name="DormantDays">Who does not log in for so many days is disabled, 30–730.</param>
public sealed record SecuritySettings(IReadOnlyList<Role> FactorRoles, int? PasswordDays, int DormantDays);

/// <summary>The demands, and who made them when.</summary>
public sealed record SecuritySettingsReply(SecuritySettings Values, string? ChangedBy, DateTimeOffset? ChangedAt);
