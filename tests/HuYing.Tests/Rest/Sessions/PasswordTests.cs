using HuYing.Client;
using HuYing.Rest;
using HuYing.Rest.Sessions;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest.Sessions;

public sealed class PasswordTests
{
    [Theory]
    [InlineData("Tr7-violet-kettle")]
    [InlineData("雨伞在门后面-Kx9-3")]
    [InlineData("m4Quiet!Rivers")]
    [InlineData(RunningServer.Password)]
    public void A_good_password_is_taken(string password) =>
        Assert.Null(PasswordRule.Check(password, "zhao.li", "赵丽", "st-lanqiao", "澜桥街道"));

    [Theory]
    [InlineData("short1!A")]
    [InlineData("alllowercaseletters")]
    [InlineData("lowercase-and-marks")]
    [InlineData("123456789012345A")]
    [InlineData("Tab\tin-the-middle1")]
    [InlineData("Broken\ud800surrogate1")]
    public void What_is_short_or_plain_is_weak(string password) =>
        Assert.Equal("password_weak", PasswordRule.Check(password)?.Code);

    [Theory]
    [InlineData("Huying@20262026")]
    [InlineData("HuYing@2026!!")]
    [InlineData("Huying@2026.12")]
    [InlineData("HuJiao-20260101")]
    [InlineData("P@ssw0rd2026!")]
    [InlineData("Admin@123456")]
    [InlineData("Admin123!Admin123!")]
    [InlineData("1qaz!QAZ2wsx@WSX")]
    [InlineData("Qwer1234!@#$")]
    [InlineData("Aa123456789!")]
    [InlineData("Woaini@1314520")]
    [InlineData("Zhao.Li@202611")]
    [InlineData("Lanqiao@12345")]
    [InlineData("澜桥街道Aa@202611")]
    [InlineData("Aaaaaaaaaaa1!")]
    [InlineData("Abcdefgh@12345")]
    [InlineData("ＨｕＹｉｎｇ@2026a1!")]
    [InlineData("Zhongguo#1949")]
    public void What_everybody_tries_first_is_guessable(string password) => Assert.Equal(
        "password_guessable", PasswordRule.Check(password, "zhao.li", "赵丽", "st-lanqiao", "澜桥街道")?.Code);

    [Fact]
    public void First_passwords_are_good_ones_and_all_different()
    {
        var made = Enumerable.Range(0, 200).Select(_ => FirstPasswords.Make()).ToList();

        Assert.Equal(200, made.Distinct().Count());
        Assert.All(made, password => Assert.Null(PasswordRule.Check(password)));
    }

    [Fact]
    public async Task A_first_password_opens_nothing_but_its_change()
    {
        var server = await RunningServer.Shared;
        var login = $"t-{Guid.CreateVersion7():N}";
        var admin = await server.As(Cast.SystemAdministrator);
        var first = (await admin.CreateAccount(
            new(login, "新人", HuYing.Client.Organisation.Role.Caller, Cast.Street))).Password!;
        var client = server.Nobody();
        await client.LogIn(login, first);

        Assert.True((await client.GetMe()).MustChangePassword);
        await Refused("password_change_required", () => client.CountTickets());
        await Refused("password_change_required", () => client.ListStreets());
        await Refused("password_change_required", () => client.ListAccounts());
        await Refused("password_change_required", () => client.OfferSecondFactor());
        await Refused("password_change_required", () => client.ListSessions());
        await Refused("proof_wrong", () => client.ChangePassword("wrong", RunningServer.Password));
        await Refused("password_weak", () => client.ChangePassword(first, "short"));
        await Refused("password_guessable", () => client.ChangePassword(first, "Huying@2026.12"));
        await Refused("password_reused", () => client.ChangePassword(first, first));
        await client.ChangePassword(first, RunningServer.Password);
        await client.CountTickets();
        Assert.False((await client.GetMe()).MustChangePassword);
    }

    [Fact]
    public async Task A_change_ends_the_other_sessions_and_the_old_token()
    {
        var server = await RunningServer.Shared;
        var login = await server.NewAccount();
        var here = await server.Fresh(login);
        var there = await server.Fresh(login);
        await there.GetMe();
        var old = here.Token;
        await here.ChangePassword(RunningServer.Password, "Another-One-4-Tests");

        await here.GetMe();
        await Refused("login_required", () => there.GetMe());
        here.Token = old;
        await Refused("login_required", () => here.GetMe());
        await Refused("login_failed", () => server.Nobody().LogIn(login, RunningServer.Password));
    }

    [Fact]
    public async Task A_password_that_is_too_old_must_be_changed()
    {
        await using var server = await RunningServer.Start();
        var security = await server.Fresh(Cast.SecurityAdministrator);
        await security.ChangeSecuritySettings(new([], 90, 90));
        await server.Database.AsOwner(
            $"UPDATE account SET password_at = now() - interval '91 days' WHERE id = '{Cast.Caller}'");

        await Refused("password_change_required", async () => await (await server.As(Cast.Caller)).CountTickets());
        await (await server.As(Cast.Answerer)).CountTickets();
    }

    [Fact]
    public async Task Outside_demonstrations_a_printed_password_must_be_changed()
    {
        await using var server = await RunningServer.Start();
        await server.Database.AsOwner("UPDATE district SET demo = false");

        await Refused("password_change_required", async () => await (await server.As(Cast.Caller)).CountTickets());
    }

    [Fact]
    public async Task Whoever_is_not_let_in_costs_as_many_checks_as_whoever_is()
    {
        await using var server = await RunningServer.Start();
        var hashes = server.Services.GetRequiredService<PasswordHashes>();
        var disabled = await server.NewAccount();
        await (await server.As(Cast.SystemAdministrator)).DisableAccount(disabled);
        string[] logins = [Cast.Caller, "nobody-at-all", disabled, "不是登录名", ""];
        for (var round = 0; round < 8; round++)
        {
            foreach (var login in logins)
            {
                var before = hashes.Checks;
                await Refused("login_failed", () => server.Nobody().LogIn(login, "wrong"));
                Assert.Equal(before + 1, hashes.Checks);
            }
        }
    }

    [Fact]
    public async Task One_password_tried_on_many_logins_is_slowed_down()
    {
        await using var server = await RunningServer.Start(new RestOptions { LoginFailures = 10 });
        for (var i = 0; i < 10; i++)
        {
            await Refused("login_failed", () => server.Nobody().LogIn($"sprayed-{i}", "Spring-2026-Spring"));
        }

        await Refused("login_throttled", () => server.Nobody().LogIn("sprayed-11", "Spring-2026-Spring"));
    }

    [Fact]
    public async Task A_locked_login_is_unlocked_by_an_administrator()
    {
        var server = await RunningServer.Shared;
        var login = $"t-{Guid.CreateVersion7():N}";
        var admin = await server.As(Cast.SystemAdministrator);
        var first = (await admin.CreateAccount(
            new(login, "新人", HuYing.Client.Organisation.Role.Caller, Cast.Street))).Password!;
        for (var i = 0; i < 5; i++)
        {
            await Refused("login_failed", () => server.Nobody().LogIn(login, "wrong"));
        }

        await Refused("login_failed", () => server.Nobody().LogIn(login, first));
        Assert.True((await admin.ListAccounts()).Accounts.Single(one => one.Id == login).Locked);
        await admin.UnlockAccount(login);
        await server.Nobody().LogIn(login, first);
    }

    private static async Task Refused(string code, Func<Task> ask) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<HuYingProblem>(ask)).Code);
}
