using HuYing.Client;
using HuYing.Client.Organisation;
using HuYing.Client.Sessions;

namespace HuYing.Tests.Rest.Sessions;

public sealed class AccountAdministrationTests
{
    [Fact]
    public async Task A_changed_role_and_unit_hold_at_once()
    {
        var server = await RunningServer.Shared;
        var login = await server.NewAccount();
        var person = await server.Fresh(login);
        Assert.Equal(Role.Caller, (await person.GetMe()).Role);
        var security = await server.Fresh(Cast.SecurityAdministrator);
        await security.GrantRole(login, new Grant(Role.Answerer, Cast.Department));

        var me = await person.GetMe();
        Assert.Equal((Role.Answerer, Cast.Department), (me.Role, me.Unit.Id));
        Assert.DoesNotContain("DraftTicket", me.Permissions);
        var admin = await server.As(Cast.SystemAdministrator);
        await admin.ChangeAccount(login, new AccountDetails("改名", Cast.SiblingDepartment, "值守"));
        me = await person.GetMe();
        Assert.Equal(("改名", Cast.SiblingDepartment), (me.Name, me.Unit.Id));
        await Refused("role_misplaced", () => admin.ChangeAccount(login, new AccountDetails("改名", Cast.Street)));
    }

    [Fact]
    public async Task Nobody_grants_or_resets_himself()
    {
        var security = await (await RunningServer.Shared).Fresh(Cast.SecurityAdministrator);

        await Refused("own_account", () => security.GrantRole(
            Cast.SecurityAdministrator, new Grant(Role.SystemAdministrator, "platform")));
        await Refused("own_account", () => security.ResetPassword(Cast.SecurityAdministrator));
        await Refused("own_account", () => security.ResetSecondFactor(Cast.SecurityAdministrator));
        await Refused("no_such_account", () => security.ResetPassword("nobody"));
        await Refused("role_not_yours_to_give", () => security.GrantRole(
            Cast.Caller, new Grant(Role.System, "platform")));
    }

    [Fact]
    public async Task Sensitive_acts_want_a_fresh_proof()
    {
        await using var server = await RunningServer.Start();
        var login = await server.NewAccount();
        var security = await server.Fresh(Cast.SecurityAdministrator);
        await server.Database.AsOwner("UPDATE session SET confirmed_at = now() - interval '6 minutes'");

        await Refused("confirmation_required", () => security.ResetPassword(login));
        await Refused("confirmation_required", () => security.GrantRole(login, new(Role.Answerer, Cast.Department)));
        await Refused("confirmation_required", () => security.ResetSecondFactor(login));
        await Refused("confirmation_required", () => security.LinkExternalLogin(login, new("https://id", "1")));
        await Refused("confirmation_required", () => security.ChangeSecuritySettings(new([], null, 90)));
        await Refused("confirmation_required", () => security.OfferSecondFactor());
        await Refused("proof_wrong", () => security.ConfirmSession(new Confirmation("wrong")));
        await Refused("proof_wrong", () => security.ConfirmSession(new Confirmation(Code: "123456")));
        await Refused("confirmation_required", () => security.ResetPassword(login));
        await security.ConfirmSession(new Confirmation(RunningServer.Password));

        Assert.NotNull((await security.ResetPassword(login)).Password);
    }

    [Fact]
    public async Task A_reset_password_is_shown_once_and_ends_the_logins()
    {
        var server = await RunningServer.Shared;
        var login = await server.NewAccount();
        var person = await server.Fresh(login);
        var reset = await (await server.Fresh(Cast.SecurityAdministrator)).ResetPassword(login);

        await Refused("login_required", () => person.GetMe());
        await person.LogIn(login, reset.Password!);
        Assert.True((await person.GetMe()).MustChangePassword);
        Assert.Equal(0L, await server.Database.AsOwner(
            $"SELECT count(*) FROM request WHERE reply::text LIKE '%{reset.Password}%'"));
    }

    [Fact]
    public async Task Administrators_see_how_accounts_stand()
    {
        await using var server = await RunningServer.Start();
        var login = await server.NewAccount();
        await server.Fresh(login);
        await server.Database.AsOwner($"UPDATE account SET seen_at = now() - interval '91 days' WHERE id = '{login}'");
        var security = await server.Fresh(Cast.SecurityAdministrator);
        await security.LinkExternalLogin(login, new ExternalLogin("https://id.example", "42"));

        var line = (await security.ListAccounts()).Accounts.Single(one => one.Id == login);
        Assert.Equal(
            (PasswordKind.Own, true, false, false, 2, "42"),
            (line.Password, line.Dormant, line.SecondFactor, line.Locked, line.Sessions, line.External?.Subject));
        await security.EndAccountSessions(login);
        Assert.Equal(0, (await security.ListAccounts()).Accounts.Single(one => one.Id == login).Sessions);
    }

    [Fact]
    public async Task A_page_is_told_what_it_may_ask_for()
    {
        var server = await RunningServer.Shared;
        var caller = (await (await server.As(Cast.Caller)).GetMe()).Permissions;
        var admin = (await (await server.As(Cast.SystemAdministrator)).GetMe()).Permissions;

        Assert.Contains("DraftTicket", caller);
        Assert.Contains("GetMe", caller);
        Assert.DoesNotContain("CreateAccount", caller);
        Assert.Contains("CreateAccount", admin);
        Assert.DoesNotContain("GrantRole", admin);
        Assert.DoesNotContain("ListTickets", admin);
    }

    private static async Task Refused(string code, Func<Task> ask) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<HuYingProblem>(ask)).Code);
}
