using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HuYing.Tests.Rest.Sessions;

/// <summary>An OpenID provider that knows one person, and lies on demand.</summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "huying-test";

    public const string Secret = "a-secret-for-tests-only";

    private readonly RSA _key = RSA.Create(2048);

    private readonly WebApplication _app;

    private string _challenge = "";

    private string _nonce = "";

    private TestProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => Results.Json(Description()));
        _app.MapGet("/keys", () => Results.Json(Keys()));
        _app.MapPost("/token", (Delegate)Token);
    }

    public Uri Issuer => new(
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public string Subject { get; set; } = "42";

    /// <summary>Changes the claims before they are signed.</summary>
    public Action<Dictionary<string, object>> Lie { get; set; } = _ => { };

    /// <summary>Signs with a key that nobody was told of.</summary>
    public bool ForeignKey { get; set; }

    public static async Task<TestProvider> Start()
    {
        var provider = new TestProvider();
        await provider._app.StartAsync();
        return provider;
    }

    /// <summary>The person logs in at the provider; gives the address to which it sends him back.</summary>
    public Uri LogIn(Uri sentTo)
    {
        var query = sentTo.Query.TrimStart('?').Split('&').Select(pair => pair.Split('='))
            .ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        Assert.Equal(("code", "S256", ClientId), (query["response_type"], query["code_challenge_method"],
            query["client_id"]));
        (_challenge, _nonce) = (query["code_challenge"], query["nonce"]);
        return new Uri($"{query["redirect_uri"]}?code=good&state={query["state"]}");
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private JsonObject Description() => new()
    {
        ["issuer"] = Authority(),
        ["authorization_endpoint"] = $"{Authority()}/authorize",
        ["token_endpoint"] = $"{Authority()}/token",
        ["jwks_uri"] = $"{Authority()}/keys",
    };

    private JsonObject Keys()
    {
        var key = _key.ExportParameters(false);
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = "one",
                ["alg"] = "RS256",
                ["n"] = Base64UrlEncoder.Encode(key.Modulus),
                ["e"] = Base64UrlEncoder.Encode(key.Exponent),
            }),
        };
    }

    private async Task<IResult> Token(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["code"] != "good" || proof != _challenge || form["client_secret"] != Secret)
        {
            return Results.BadRequest(new JsonObject { ["error"] = "invalid_grant" });
        }

        var now = TimeProvider.System.GetUtcNow();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Authority(),
            ["aud"] = ClientId,
            ["sub"] = Subject,
            ["nonce"] = _nonce,
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = now.AddMinutes(5).ToUnixTimeSeconds(),
        };
        Lie(claims);
        using var foreign = RSA.Create(2048);
        var key = new RsaSecurityKey((ForeignKey ? foreign : _key).ExportParameters(true)) { KeyId = "one" };
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = claims, SigningCredentials = new(key, "RS256") });
        return Results.Json(new JsonObject { ["id_token"] = token, ["access_token"] = "x", ["token_type"] = "Bearer" });
    }

    private string Authority() => Issuer.AbsoluteUri.TrimEnd('/');
}
