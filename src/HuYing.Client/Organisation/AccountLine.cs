namespace HuYing.Client.Organisation;

/// <summary>One account, without anything secret.</summary>
/// <param name="Locked">Too many failed logins; opens by itself.</param>
public sealed record AccountLine(
    string Id,
    string Login,
    string Name,
    Role Role,
    string UnitId,
    IReadOnlyList<string> PairedStreets,
    string? Duty,
    bool Disabled,
    bool Locked);

/// <summary>The accounts of the district.</summary>
public sealed record AccountList(IReadOnlyList<AccountLine> Accounts);

/// <summary>An account to be opened.</summary>
/// <param name="Login">Lower-case letters, digits, dots and hyphens; folded before it is compared.</param>
/// <param name="Password">At least 12 characters of at least three classes.</param>
public sealed record NewAccount(
    string Login,
    string Name,
    Role Role,
    string UnitId,
    string Password,
    string? Duty = null,
    IReadOnlyList<string>? PairedStreets = null);

/// <summary>What a change of an account came to.</summary>
public sealed record AccountReply(string AccountId, bool Disabled);
