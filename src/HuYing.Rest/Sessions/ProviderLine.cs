using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Outbound;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Speaks OpenID Connect with the provider: authorization code with PKCE, state and nonce. It only learns who somebody
/// is; sessions and rights are ours. Every request goes out through the one judged door.
/// </summary>
internal sealed class ProviderLine(RestOptions options, OutboundDoor door, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http = new(door.CreateHandler());

    /// <summary>False where the district has no Provider.</summary>
    internal bool IsThere => options.External is not null;

    private ExternalProvider Provider => options.External!;

    private ConfigurationManager<OpenIdConnectConfiguration> Configuration => field ??= new(
        $"{Provider.Authority}/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(_http) { RequireHttps = Provider.Issuer.Scheme == Uri.UriSchemeHttps });

    /// <summary>Where the browser is sent.</summary>
    internal async Task<string> Begin(
        string state, ExternalVisit visit, string returnTo, CancellationToken cancel)
    {
        var configuration = await Configure(cancel);
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(visit.Verifier)));
        return configuration.AuthorizationEndpoint + new QueryBuilder
        {
            { "response_type", "code" },
            { "scope", "openid" },
            { "client_id", Provider.ClientId },
            { "redirect_uri", returnTo },
            { "state", state },
            { "nonce", visit.Nonce },
            { "code_challenge", challenge },
            { "code_challenge_method", "S256" },
        };
    }

    /// <summary>Who came back; null when the provider's answer proves nothing.</summary>
    internal async Task<ExternalLogin?> End(
        string code, ExternalVisit visit, string returnTo, CancellationToken cancel)
    {
        var configuration = await Configure(cancel);
        var token = await Exchange(configuration, code, visit.Verifier, returnTo, cancel);
        if (token is null)
        {
            return null;
        }

        var result = await Validate(token, configuration);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have changed its keys since they were read.
            Configuration.RequestRefresh();
            result = await Validate(token, await Configure(cancel));
        }

        return result is { IsValid: true, SecurityToken: JsonWebToken valid } && IsForUs(valid, visit.Nonce)
            ? new ExternalLogin(Provider.Authority, valid.Subject)
            : null;
    }

    public void Dispose() => _http.Dispose();

    private async Task<OpenIdConnectConfiguration> Configure(CancellationToken cancel)
    {
        var configuration = await Configuration.GetConfigurationAsync(cancel);
        return configuration.Issuer?.TrimEnd('/') == Provider.Authority
            ? configuration
            : throw new HttpRequestException("The provider describes another issuer.");
    }

    private async Task<string?> Exchange(
        OpenIdConnectConfiguration configuration,
        string code,
        string verifier,
        string returnTo,
        CancellationToken cancel)
    {
        using var form = new FormUrlEncodedContent(
        [
            new("grant_type", "authorization_code"),
            new("code", code),
            new("redirect_uri", returnTo),
            new("client_id", Provider.ClientId),
            new("client_secret", Provider.Secret),
            new("code_verifier", verifier),
        ]);
        using var answer = await _http.PostAsync(new Uri(configuration.TokenEndpoint), form, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        try
        {
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancel)) as JsonObject;
            return body?["id_token"]?.GetValue<string>();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private Task<TokenValidationResult> Validate(string token, OpenIdConnectConfiguration configuration) =>
        new JsonWebTokenHandler { MaximumTokenSizeInBytes = 32 * 1024 }.ValidateTokenAsync(
            token,
            new TokenValidationParameters
            {
                ValidIssuer = configuration.Issuer,
                ValidAudience = Provider.ClientId,
                IssuerSigningKeys = configuration.SigningKeys,
                ValidAlgorithms = ["RS256", "PS256", "ES256"],
                RequireExpirationTime = true,
                RequireSignedTokens = true,
                LifetimeValidator = (notBefore, expires, _, _) =>
                    expires + Skew > time.GetUtcNow().UtcDateTime
                    && !(notBefore - Skew > time.GetUtcNow().UtcDateTime),
            });

    // A token that names more than one audience must say that it was made for us.
    private bool IsForUs(JsonWebToken token, string nonce) =>
        token.TryGetPayloadValue<string>("nonce", out var said)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(said), Encoding.UTF8.GetBytes(nonce))
        && (token.TryGetPayloadValue<string>("azp", out var party)
            ? party == Provider.ClientId
            : token.Audiences.Count() == 1)
        && token.Subject is { Length: > 0 and <= 255 };
}
