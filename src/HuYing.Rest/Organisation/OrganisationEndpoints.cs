using HuYing.Actors;
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

internal static class OrganisationEndpoints
{
    internal static void MapOrganisation(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organisation").WithTags("组织");

        group.MapGet("/units", (HttpContext http, IRulesBook rules) =>
                TypedResults.Ok(
                    new Wire.UnitList([.. rules.Of(http.User.Actor().DistrictId).Organisation.Units.InOrder()])))
            .WithName("ListUnits")
            .WithSummary("全区单位树")
            .Allow([Role.Platform, .. Allowing.Administrators]);

        group.MapGet("/accounts", List)
            .WithName("ListAccounts")
            .WithSummary("全区账号")
            .Allow([Role.Platform, .. Allowing.Administrators]);

        group.MapPost("/accounts", Create)
            .WithName("CreateAccount")
            .WithSummary("新建账号")
            .Produces<Wire.AccountReply>(201)
            .Allow(Role.SystemAdministrator);

        group.MapPost(
            "/accounts/{id}/disable", (string id, Change change, ChangeDesk desk) => Disable(id, change, desk, true))
            .WithName("DisableAccount")
            .WithSummary("停用账号，立即退出其全部登录")
            .Produces<Wire.AccountReply>()
            .Allow(Role.SystemAdministrator);

        group.MapPost(
            "/accounts/{id}/enable", (string id, Change change, ChangeDesk desk) => Disable(id, change, desk, false))
            .WithName("EnableAccount")
            .WithSummary("重新启用账号")
            .Produces<Wire.AccountReply>()
            .Allow(Role.SystemAdministrator);
    }

    private static async Task<Ok<Wire.AccountList>> List(
        HttpContext http, AccountStore accounts, CancellationToken cancel)
    {
        var found = await accounts.List(http.User.Actor().DistrictId, cancel);
        return TypedResults.Ok(new Wire.AccountList([.. found.Select(account => new Wire.AccountLine(
            account.Id,
            account.Login,
            account.Name,
            account.Role.OnWire(),
            account.UnitId,
            account.PairedStreets,
            account.Duty,
            account.Disabled))]));
    }

    private static Task<ChangeAnswer> Create(Change<Wire.NewAccount> change, ChangeDesk desk)
    {
        var sent = change.Content;
        return desk.Do<Wire.AccountReply>(change, Work, StatusCodes.Status201Created);

        async Task<(Wire.AccountReply?, Refusal?)> Work(DistrictWork stores)
        {
            stores.Record(change.OnRecord with
            {
                Target = sent.Login,
                Detail = new Dictionary<string, string> { ["role"] = $"{sent.Role}", ["unit"] = sent.UnitId },
            });
            var refusal = Appointed(change.By, Login.Fold(sent.Login), sent.Role.FromWire())
                ?? PasswordRule.Check(sent.Password, sent.Login)
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
                        PasswordHashes.Of(sent.Password)),
                    CancellationToken.None);
            return refusal is null ? (new Wire.AccountReply(Login.Fold(sent.Login), false), null) : (null, refusal);
        }
    }

    private static Refusal? Appointed(Actor by, string accountId, Role role) =>
        Appointment.May(by, accountId, role)
            ? null
            : new Refusal("role_not_yours_to_give", RefusalKind.Forbidden, "role");

    private static Task<ChangeAnswer> Disable(string id, Change change, ChangeDesk desk, bool disabled)
    {
        return desk.Do<Wire.AccountReply>(change, Work);

        // Whoever locked himself out could let nobody in again.
        async Task<(Wire.AccountReply?, Refusal?)> Work(DistrictWork stores) =>
            id == change.By.AccountId ? (null, new Refusal("own_account", RefusalKind.Conflict))
            : await stores.Accounts.Disable(change.By.DistrictId, id, disabled, CancellationToken.None)
                ? (new Wire.AccountReply(id, disabled), null)
            : (null, new Refusal("no_such_account", RefusalKind.NotFound));
    }
}
