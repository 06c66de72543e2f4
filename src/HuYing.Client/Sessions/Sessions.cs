using HuYing.Client.Organisation;

namespace HuYing.Client.Sessions;

/// <summary>Who asks to come in.</summary>
public sealed record Credentials(string Login, string Password);

/// <summary>Who is logged in.</summary>
/// <param name="DistrictName">Shown on every page.</param>
/// <param name="Demo">The district is a demonstration.</param>
public sealed record Me(
    string AccountId, string Name, Role Role, UnitLine Unit, string DistrictId, string DistrictName, bool Demo);

/// <summary>A token for programs: send it as <c>Authorization: Bearer</c>. Shown once, never again.</summary>
public sealed record Token(string AccessToken, DateTimeOffset ExpiresAt);
