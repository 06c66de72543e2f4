using System.Text.Json.Serialization;
using HuYing.Client.Organisation;

namespace HuYing.Client.Sessions;

/// <summary>Who asks to come in.</summary>
/// <param name="Code">The second factor's code or a recovery code, where the account has one.</param>
public sealed record Credentials(string Login, string Password, string? Code = null);

/// <summary>How one may log in besides with a password.</summary>
/// <param name="External">What the provider is called; a page sends the browser to <c>/sessions/external</c>.</param>
public sealed record LoginWays(string? External);

/// <summary>What a login still needs.</summary>
[JsonConverter(typeof(WordConverter<LoginStep>))]
public enum LoginStep
{
    Done,

    /// <summary>The password was right: send the code to <c>/sessions/second-step</c> within five minutes.</summary>
    SecondFactor,
}

/// <summary>How a browser's login went.</summary>
/// <param name="Me">Null until the login is done.</param>
public sealed record LoginReply(LoginStep Next, Me? Me);

/// <summary>A code: six digits of the second factor, or a recovery code.</summary>
public sealed record FactorCode(string Code);

/// <summary>Whether a person has a second factor.</summary>
[JsonConverter(typeof(WordConverter<FactorState>))]
public enum FactorState
{
    None,

    /// <summary>The role demands one: nothing else is open until it is set up.</summary>
    Required,
    Active,
}

/// <summary>Who is logged in.</summary>
/// <param name="DistrictName">Shown on every page.</param>
/// <param name="Demo">The district is a demonstration.</param>
/// <param name="MustChangePassword">Nothing else is open until it is changed.</param>
/// <param name="RecoveryCodesLeft">How often the person can still come in without the second factor's device.</param>
/// <param name="Permissions">The operations that the role may ask for, by their names in the contract.</param>
/// <param name="StreetId">The street in which the unit lies, or which it is; null for units of the district.</param>
/// <param name="IdleMinutes">A browser's session that nobody uses ends after so long.</param>
/// <param name="SessionHours">From login to the end.</param>
/// <param name="Tiles">The ground beneath the district's map; null: the map alone.</param>
public sealed record Me(
    string AccountId,
    string Name,
    Role Role,
    UnitLine Unit,
    string DistrictId,
    string DistrictName,
    bool Demo,
    bool MustChangePassword,
    FactorState SecondFactor,
    int RecoveryCodesLeft,
    IReadOnlyList<string> Permissions,
    string? StreetId,
    int IdleMinutes,
    int SessionHours,
    TileSource? Tiles);

/// <summary>A server of map tiles in the usual square scheme (Web Mercator, 256 pixels).</summary>
/// <param name="Address">With {z}, {x} and {y}.</param>
/// <param name="Credit">To be shown beside the map.</param>
public sealed record TileSource(string Address, string Credit);

/// <summary>A token for programs: send it as <c>Authorization: Bearer</c>. Shown once, never again.</summary>
public sealed record Token(string AccessToken, DateTimeOffset ExpiresAt);

/// <summary>Proof that the person at the keys is still the same: the password or a code.</summary>
public sealed record Confirmation(string? Password = null, string? Code = null);

/// <summary>Until when acts that need a fresh proof are open.</summary>
public sealed record ConfirmationReply(DateTimeOffset ConfirmedUntil);

/// <summary>A new password instead of the current one.</summary>
/// <param name="Next">At least 12 characters of three classes, not easy to guess, none of the last five.</param>
public sealed record PasswordChange(string Current, string Next);

/// <summary>The session goes on under another token.</summary>
/// <param name="AccessToken">For programs; a browser gets a new cookie instead.</param>
public sealed record Renewal(string? AccessToken);

/// <summary>What an authenticator app needs. Shown once.</summary>
/// <param name="Secret">In base 32, for typing.</param>
/// <param name="Uri">The same as <c>otpauth</c> address, for a QR code.</param>
public sealed record FactorOffer(string Secret, string Uri);

/// <summary>Ten codes, each good for one login without the device. Shown once.</summary>
/// <param name="AccessToken">For programs: the token from now on, where it changed.</param>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes, string? AccessToken);

/// <summary>What a session is for.</summary>
[JsonConverter(typeof(WordConverter<SessionKind>))]
public enum SessionKind
{
    Browser,
    Program,
}

/// <summary>One of a person's own sessions.</summary>
/// <param name="Agent">What the browser or program calls itself.</param>
/// <param name="Current">It is the one that asks.</param>
public sealed record SessionLine(
    Guid Id,
    SessionKind Kind,
    DateTimeOffset CreatedAt,
    DateTimeOffset SeenAt,
    DateTimeOffset ExpiresAt,
    string? Address,
    string? Agent,
    bool Current);

/// <summary>A person's own sessions, the newest first.</summary>
public sealed record SessionList(IReadOnlyList<SessionLine> Sessions);
