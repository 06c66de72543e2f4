using System.Net;

namespace HuYing.Ledger.Organisation;

/// <summary>What a session is for.</summary>
public enum SessionKind
{
    /// <summary>A page: ends when nobody uses it for a while.</summary>
    Browser,

    /// <summary>A program that a person lets work for him.</summary>
    Program,

    /// <summary>The password was right and the second factor is missing: opens nothing.</summary>
    Pending,
}

/// <summary>A session to be opened.</summary>
/// <param name="Agent">What the browser calls itself.</param>
/// <param name="External">A provider vouched for the person: his password here does not matter.</param>
public sealed record NewSession(
    byte[] TokenHash,
    string AccountId,
    SessionKind Kind,
    TimeSpan Life,
    IPAddress? Address,
    string? Agent,
    bool External = false);

/// <summary>A session that still holds, with the account as it is now.</summary>
/// <param name="ConfirmedAt">When the person last proved who he is.</param>
/// <param name="MustChangePassword">It is a first one, or too old.</param>
/// <param name="NeedsFactor">The role demands a second factor and there is none yet.</param>
public sealed record LiveSession(
    Account Account,
    Guid Id,
    SessionKind Kind,
    DateTimeOffset CreatedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset SeenAt,
    DateTimeOffset ConfirmedAt,
    bool MustChangePassword,
    bool NeedsFactor);

/// <summary>A session in the list of a person's own.</summary>
public sealed record SessionLine(
    Guid Id,
    SessionKind Kind,
    DateTimeOffset CreatedAt,
    DateTimeOffset SeenAt,
    DateTimeOffset ExpiresAt,
    string? Address,
    string? Agent);
