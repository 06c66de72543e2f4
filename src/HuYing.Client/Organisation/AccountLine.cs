namespace HuYing.Client.Organisation;

/// <summary>One account, without anything secret.</summary>
public sealed record AccountLine(
    string Id,
    string Login,
    string Name,
    Role Role,
    string UnitId,
    IReadOnlyList<string> PairedStreets,
    string? Duty,
    bool Disabled);

/// <summary>The accounts of the district.</summary>
public sealed record AccountList(IReadOnlyList<AccountLine> Accounts);

/// <summary>An account to be opened.</summary>
/// <param name="Login">
/// 2–40 letters, digits and - _ . @; case and width make no difference. It is also the account's id.
/// </param>
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
