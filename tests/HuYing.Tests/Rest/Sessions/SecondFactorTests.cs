using System.Net;
using System.Text.Json;
using HuYing.Client;
using HuYing.Client.Sessions;
using HuYing.Ledger;
using HuYing.Ledger.Sealing;
using HuYing.Rest.Sessions;
using HuYing.Silo;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using Totp = HuYing.Rest.Sessions.Totp;

namespace HuYing.Tests.Rest.Sessions;

public sealed class SecondFactorTests
{
    /// <summary>RFC 6238, appendix B: the secret is "12345678901234567890"; the last six of eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_vectors_of_the_standard_hold(long seconds, string code)
    {
        var secret = "12345678901234567890"u8.ToArray();
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);

        Assert.Equal(code, Totp.Code(secret, now));
        Assert.Equal(seconds / 30, Totp.StepOf(secret, code, now));
        Assert.Equal(seconds / 30, Totp.StepOf(secret, code, now.AddSeconds(30)));
        Assert.Null(Totp.StepOf(secret, code, now.AddSeconds(90)));
    }

    [Fact]
    public async Task A_browser_needs_the_code_and_gets_another_token_with_it()
    {
        var server = await RunningServer.Shared;
        var person = await Enrolled(server);
        using var browser = new Browser(server);

        var first = await browser.LogIn(person.Login);
        Assert.Equal((LoginStep.SecondFactor, null), (first.Next, first.Me));
        var pending = browser.Cookie;
        using var early = await browser.Get("me");
        await early.Is(HttpStatusCode.Unauthorized, "login_required");
        using var wrong = await browser.Post("sessions/second-step", new FactorCode("000000"));
        await wrong.Is(HttpStatusCode.Unauthorized, "code_wrong");
        var done = await Browser.Read<LoginReply>(
            await browser.Post("sessions/second-step", new FactorCode(await person.NextCode(server))));

        Assert.Equal(FactorState.Active, done.Me!.SecondFactor);
        Assert.NotEqual(pending, browser.Cookie);
        browser.Cookie = pending;
        using var again = await browser.Post("sessions/second-step", new FactorCode(person.Codes[0]));
        await again.Is(HttpStatusCode.Unauthorized, "second_step_over");
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var server = await RunningServer.Shared;
        var person = await Enrolled(server);
        var code = await person.NextCode(server);
        await server.Nobody().LogIn(person.Login, RunningServer.Password, code);

        await Refused("code_wrong", () => server.Nobody().LogIn(person.Login, RunningServer.Password, code));
        await Refused("second_factor_missing", () => server.Nobody().LogIn(person.Login, RunningServer.Password));
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_and_renewing_voids_the_rest()
    {
        var server = await RunningServer.Shared;
        var person = await Enrolled(server);
        Assert.Equal(10, person.Codes.Distinct().Count());
        var client = server.Nobody();
        await client.LogIn(person.Login, RunningServer.Password, person.Codes[0].ToUpperInvariant());
        Assert.Equal(9, (await client.GetMe()).RecoveryCodesLeft);
        await Refused("code_wrong", () => server.Nobody().LogIn(
            person.Login, RunningServer.Password, person.Codes[0]));

        var renewed = (await client.RenewRecoveryCodes()).Codes;
        await Refused("code_wrong", () => server.Nobody().LogIn(
            person.Login, RunningServer.Password, person.Codes[1]));
        await server.Nobody().LogIn(person.Login, RunningServer.Password, renewed[0]);
        Assert.DoesNotContain(
            renewed[1].Replace("-", "", StringComparison.Ordinal),
            (string?)await server.Database.AsOwner("SELECT string_agg(code_hash::text, ' ') FROM recovery_code"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_wrong_codes_close_the_second_step()
    {
        var server = await RunningServer.Shared;
        var person = await Enrolled(server);
        using var browser = new Browser(server);
        await browser.LogIn(person.Login);
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await browser.Post("sessions/second-step", new FactorCode("000000"));
            await wrong.Is(HttpStatusCode.Unauthorized, "code_wrong");
        }

        using var over = await browser.Post("sessions/second-step", new FactorCode(await person.NextCode(server)));
        await over.Is(HttpStatusCode.Unauthorized, "second_step_over");
        await browser.LogIn(person.Login);
        using var locked = await browser.Post("sessions/second-step", new FactorCode(await person.NextCode(server)));
        await locked.Is(HttpStatusCode.Unauthorized, "code_wrong");
    }

    [Fact]
    public async Task A_role_that_needs_one_gets_nowhere_before_it_is_set_up_and_cannot_give_it_up()
    {
        await using var server = await RunningServer.Start();
        var security = await server.Fresh(Cast.SecurityAdministrator);
        await security.ChangeSecuritySettings(new([HuYing.Client.Organisation.Role.Caller], null, 90));
        var caller = await server.Fresh(Cast.Caller);
        Assert.Equal(FactorState.Required, (await caller.GetMe()).SecondFactor);
        await Refused("second_factor_required", () => caller.CountTickets());

        // Whoever took his time to fetch his phone proves again who he is.
        await server.Database.AsOwner($"""
            UPDATE session SET confirmed_at = now() - interval '6 minutes' WHERE account_id = '{Cast.Caller}'
            """);
        server.Services.GetRequiredService<SessionCache>().Forget(_ => true);
        await Refused("confirmation_required", () => caller.OfferSecondFactor());
        await caller.ConfirmSession(new Confirmation(RunningServer.Password));
        var offer = await caller.OfferSecondFactor();
        await caller.ConfirmSecondFactor(CodeOf(offer));
        Assert.Equal(FactorState.Active, (await caller.GetMe()).SecondFactor);
        await caller.CountTickets();
        await Refused("factor_required", () => caller.DropSecondFactor());
        await Refused("second_factor_there", () => caller.OfferSecondFactor());

        await security.ResetSecondFactor(Cast.Caller);
        await Refused("login_required", () => caller.GetMe());
    }

    [Fact]
    public async Task Outside_demonstrations_administrators_always_need_one()
    {
        await using var server = await RunningServer.Start();
        var security = await server.Fresh(Cast.SecurityAdministrator);
        await server.Database.AsOwner("UPDATE district SET demo = false");
        await server.Database.AsOwner("UPDATE account SET password_kind = 'Own'");
        var fresh = await server.Fresh(Cast.SecurityAdministrator);

        await Refused("second_factor_required", () => fresh.GetSecuritySettings());
        var offer = await fresh.OfferSecondFactor();
        await fresh.ConfirmSecondFactor(CodeOf(offer));
        await Refused("factor_required", () => fresh.ChangeSecuritySettings(new([], null, 90)));
        Assert.NotNull(security);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/nowhere/personal.keys")]
    public async Task Without_keys_a_code_is_not_checked_and_recovery_codes_still_let_in(string? keys)
    {
        await using var server = await RunningServer.Start();
        var person = await Enrolled(server);
        var without = new LedgerOptions { ConnectionString = server.Database.App, KeyFile = keys };

        // No second silo: with one another, silos need code made at run time, which is switched off in this process.
        await using var keyless = await RunningServer.Start(
            server.Database,
            onEngine: SiloOptions.Local,
            adjust: services => services.AddSingleton<ICryptoProvider>(FileCrypto.Of(without)));
        using var browser = new Browser(keyless);
        using var http = await keyless.Http();
        await browser.LogIn(person.Login);
        for (var i = 0; i < 7; i++)
        {
            var given = new Credentials(person.Login, RunningServer.Password, await person.NextCode(server));
            var body = JsonSerializer.Serialize(given, WireJson.Strict.Credentials);
            await http.Refused(
                Raw.Post("tokens", body), HttpStatusCode.ServiceUnavailable, "crypto_unavailable");
        }

        using var second = await browser.Post("sessions/second-step", new FactorCode("123456"));
        await second.Is(HttpStatusCode.ServiceUnavailable, "crypto_unavailable");
        var other = await keyless.Fresh(Cast.Caller);
        await Refused("crypto_unavailable", () => other.OfferSecondFactor());

        await keyless.Nobody().LogIn(person.Login, RunningServer.Password, person.Codes[0]);
        await server.Nobody().LogIn(person.Login, RunningServer.Password, await person.NextCode(server));
    }

    private static async Task<Person> Enrolled(RunningServer server)
    {
        var login = await server.NewAccount();
        var client = await server.Fresh(login);
        var offer = await client.OfferSecondFactor();
        Assert.StartsWith("otpauth://totp/", offer.Uri, StringComparison.Ordinal);
        await Refused("proof_wrong", () => client.ConfirmSecondFactor("000000"));
        var before = client.Token;
        var codes = await client.ConfirmSecondFactor(CodeOf(offer));
        Assert.NotEqual(before, client.Token);
        return new Person(login, codes.Codes, offer);
    }

    private static string CodeOf(FactorOffer offer) =>
        Totp.Code(Base32Encoding.ToBytes(offer.Secret), TimeProvider.System.GetUtcNow());

    private static async Task Refused(string code, Func<Task> ask) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<HuYingProblem>(ask)).Code);

    private sealed record Person(string Login, IReadOnlyList<string> Codes, FactorOffer Offer)
    {
        // What was used is moved into the past, so that nobody waits for the next half minute.
        public async Task<string> NextCode(RunningServer server)
        {
            await server.Database.AsOwner($"UPDATE account SET totp_step = totp_step - 10 WHERE id = '{Login}'");
            return CodeOf(Offer);
        }
    }
}
