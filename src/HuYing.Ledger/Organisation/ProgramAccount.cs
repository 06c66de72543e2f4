using HuYing.Domain.Organisation;

namespace HuYing.Ledger.Organisation;

/// <summary>A program of another house, which acts as a member of one unit.</summary>
/// <param name="Scopes">What it may ask for, such as <c>tickets:read</c>.</param>
/// <param name="Fields">Members of answers that it may see; null: all.</param>
/// <param name="PerSecond">Requests in the long run.</param>
public sealed record ProgramAccount(
    string Id,
    string DistrictId,
    string Name,
    Role Role,
    string UnitId,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string>? Fields,
    int PerSecond,
    bool Disabled)
{
    /// <summary>As whom it acts; a colon is in no login, so it is never mistaken for a person.</summary>
    public Actor ToActor() => new($"program:{Id}", Name, Role, UnitId, DistrictId, Id);
}

/// <summary>A program as administrators see it.</summary>
public sealed record ProgramStanding(
    ProgramAccount Program, IReadOnlyList<ProgramSecret> Secrets, DateTimeOffset? SeenAt);

/// <summary>A secret without itself: it was shown once.</summary>
public sealed record ProgramSecret(Guid Id, DateTimeOffset CreatedAt);

/// <summary>A token that still holds, with the program as it is now.</summary>
/// <param name="Scopes">What was asked for; never more than the program has.</param>
public sealed record LiveProgram(
    ProgramAccount Program, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);
