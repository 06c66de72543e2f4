using System.Text.Json.Serialization;

namespace HuYing.Client.Organisation;

/// <summary>A program of another house.</summary>
/// <param name="Id">3–40 lower-case letters, digits and hyphens; the client id of its logins.</param>
/// <param name="Role">As what it acts, in its unit.</param>
/// <param name="Scopes">
/// Of <c>tickets:read</c>, <c>tickets:write</c>, <c>boards:read</c>, <c>statistics:read</c>.
/// </param>
/// <param name="Fields">Members of answers that it may see, at any depth; null: all.</param>
/// <param name="PerSecond">Requests in the long run, 1–1000.</param>
public sealed record NewProgram(
    string Id,
    string Name,
    Role Role,
    string UnitId,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string>? Fields = null,
    int PerSecond = 20);

/// <summary>What may be changed of a program. Its tokens end with the change.</summary>
public sealed record ProgramChange(
    string Name,
    Role Role,
    string UnitId,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string>? Fields,
    int PerSecond,
    bool Disabled);

/// <summary>A program in the list.</summary>
/// <param name="SeenAt">When it last asked for a token.</param>
public sealed record ProgramLine(
    string Id,
    string Name,
    Role Role,
    string UnitId,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string>? Fields,
    int PerSecond,
    bool Disabled,
    IReadOnlyList<SecretLine> Secrets,
    DateTimeOffset? SeenAt);

/// <summary>A secret without itself.</summary>
public sealed record SecretLine(Guid Id, DateTimeOffset CreatedAt);

/// <summary>The programs of the district.</summary>
public sealed record ProgramList(IReadOnlyList<ProgramLine> Programs);

/// <summary>A secret that was made for a program.</summary>
/// <param name="Secret">Shown once: null when the request is repeated; then make another.</param>
public sealed record NewSecret(string ProgramId, Guid SecretId, string? Secret);

/// <summary>A program that was changed.</summary>
public sealed record ProgramChanged(string ProgramId);

/// <summary>A token for a program, as OAuth 2.0 names its parts (RFC 6749).</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="Scope">What it may be used for, separated by blanks.</param>
public sealed record ProgramToken(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("token_type")] string TokenType,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    [property: JsonPropertyName("scope")] string Scope);

/// <summary>What a program sends for a token, as a form.</summary>
public sealed record TokenForm(
    [property: JsonPropertyName("grant_type")] string GrantType,
    [property: JsonPropertyName("client_id")] string? ClientId,
    [property: JsonPropertyName("client_secret")] string? ClientSecret,
    [property: JsonPropertyName("scope")] string? Scope);
