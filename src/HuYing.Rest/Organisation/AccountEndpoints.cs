using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Organisation;

namespace HuYing.Rest.Organisation;

/// <summary>Accounts as their administrators keep them: who there is, and whether he may come in.</summary>
internal static class AccountEndpoints
{
    internal static void MapAccounts(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organisation/accounts").WithTags("账号");

        group.MapGet("", List)
            .WithName("ListAccounts")
            .WithSummary("全区账号")
            .Allow([Role.Platform, .. Allowing.Administrators]);

        group.MapPost("", Create)
            .WithName("CreateAccount")
            .WithSummary("新建账号；初始密码只显示一次，首次登录须修改")
            .Produces<Wire.FirstPassword>(201)
            .Allow(Role.SystemAdministrator);

        group.MapPost("/{id}/details", ChangeDetails)
            .WithName("ChangeAccount")
            .WithSummary("修改姓名、单位、职责和联系街道")
            .Produces<Wire.AccountChanged>()
            .Allow(Role.SystemAdministrator);

        group.MapPost("/{id}/disable", (string id, Change change, AccountDesk desk) => Disable(id, change, desk, true))
            .WithName("DisableAccount")
            .WithSummary("停用账号，立即退出其全部登录")
            .Produces<Wire.AccountReply>()
            .Allow(Role.SystemAdministrator);

        group.MapPost("/{id}/enable", (string id, Change change, AccountDesk desk) => Disable(id, change, desk, false))
            .WithName("EnableAccount")
            .WithSummary("重新启用账号")
            .Produces<Wire.AccountReply>()
            .Allow(Role.SystemAdministrator);

        group.MapPost("/{id}/unlock", (string id, Change change, AccountDesk desk) => desk.Do(
                id, change, (stores, district) => stores.Accounts.Unlock(district, id, CancellationToken.None)))
            .WithName("UnlockAccount")
            .WithSummary("解除因多次输错密码的锁定")
            .Produces<Wire.AccountChanged>()
            .Allow(Role.SystemAdministrator, Role.SecurityAdministrator);

        group.MapPost("/{id}/sessions/end", (string id, Change change, AccountDesk desk) => desk.Do(
                id, change, (stores, district) => stores.Accounts.EndSessions(district, id, CancellationToken.None)))
            .WithName("EndAccountSessions")
            .WithSummary("退出该账号的全部登录")
            .Produces<Wire.AccountChanged>()
            .Allow(Role.SystemAdministrator, Role.SecurityAdministrator);
    }

    private static async Task<Ok<Wire.AccountList>> List(
        HttpContext http, AccountStore accounts, CancellationToken cancel)
    {
        var found = await accounts.Standings(http.User.Actor().DistrictId, cancel);
        return TypedResults.Ok(new Wire.AccountList([.. found.Select(AccountsOnWire.OnWire)]));
    }

    private static Task<ChangeAnswer> Create(Change<Wire.NewAccount> change, ChangeDesk desk)
    {
        var sent = change.Content;
        return desk.Do<Wire.FirstPassword>(
            change, Work, StatusCodes.Status201Created, reply => reply with { Password = null });

        async Task<(Wire.FirstPassword?, Refusal?)> Work(DistrictWork stores)
        {
            stores.Record(change.OnRecord with
            {
                Target = sent.Login,
                Detail = new Dictionary<string, string> { ["role"] = $"{sent.Role}", ["unit"] = sent.UnitId },
            });
            var password = FirstPasswords.Make();
            var refusal = Appointed(change.By, Login.Fold(sent.Login), sent.Role.FromWire())
                ?? TextRule.CheckOptional("duty", sent.Duty, 200)
                ?? await stores.Accounts.Create(
                    new NewAccount(
                        change.By.DistrictId,
                        sent.Login,
                        sent.Name,
                        sent.Role.FromWire(),
                        sent.UnitId,
                        (sent.PairedStreets ?? []).Whole("pairedStreets"),
                        sent.Duty,
                        PasswordHashes.Of(password)),
                    CancellationToken.None);
            return refusal is null ? (new Wire.FirstPassword(Login.Fold(sent.Login), password), null) : (null, refusal);
        }
    }

    internal static Refusal? Appointed(Actor by, string accountId, Role role) =>
        Appointment.May(by, accountId, role) ? null : new Refusal("role_not_yours_to_give", RefusalKind.Forbidden,
            "role");

    private static Task<ChangeAnswer> ChangeDetails(string id, Change<Wire.AccountDetails> change, AccountDesk desk)
    {
        var sent = change.Content;
        var details = new AccountDetails(
            sent.Name, sent.UnitId, (sent.PairedStreets ?? []).Whole("pairedStreets"), sent.Duty);
        return desk.Do(
            id, change, (stores, district) => stores.Accounts.Change(district, id, details, CancellationToken.None));
    }

    // Whoever locked himself out could let nobody in again.
    private static Task<ChangeAnswer> Disable(string id, Change change, AccountDesk desk, bool disabled) => desk.Do(
        id,
        change,
        (stores, district) => stores.Accounts.Disable(district, id, disabled, CancellationToken.None),
        () => new Wire.AccountReply(id, disabled),
        notOneself: true);
}
