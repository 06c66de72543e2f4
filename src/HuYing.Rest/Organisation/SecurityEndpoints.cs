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

/// <summary>Who may do what, and how he proves who he is. Nobody does any of it to himself.</summary>
internal static class SecurityEndpoints
{
    internal static void MapSecurity(this IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/organisation/accounts/{id}").WithTags("账号");

        accounts.MapPost("/role", GrantRole)
            .WithName("GrantRole")
            .WithSummary("授予岗位；立即生效")
            .Produces<Wire.AccountChanged>()
            .NeedsFreshProof()
            .Allow(Role.SecurityAdministrator);

        accounts.MapPost("/password/reset", ResetPassword)
            .WithName("ResetPassword")
            .WithSummary("重置密码：新的初始密码只显示一次，全部登录退出")
            .Produces<Wire.FirstPassword>()
            .NeedsFreshProof()
            .Allow(Role.SecurityAdministrator);

        accounts.MapPost("/second-factor/reset", ResetFactor)
            .WithName("ResetSecondFactor")
            .WithSummary("重置动态口令：设备丢失时使用，全部登录退出")
            .Produces<Wire.AccountChanged>()
            .NeedsFreshProof()
            .Allow(Role.SecurityAdministrator);

        accounts.MapPost("/external", LinkExternal)
            .WithName("LinkExternalLogin")
            .WithSummary("绑定或解除统一身份认证的身份")
            .Produces<Wire.AccountChanged>()
            .NeedsFreshProof()
            .Allow(Role.SecurityAdministrator);

        var settings = api.MapGroup("/organisation/security").WithTags("账号");

        settings.MapGet("", Settings)
            .WithName("GetSecuritySettings")
            .WithSummary("登录安全要求")
            .Allow(Allowing.Administrators);

        settings.MapPost("", ChangeSettings)
            .WithName("ChangeSecuritySettings")
            .WithSummary("修改登录安全要求；立即生效")
            .Produces<Wire.SecuritySettingsReply>()
            .NeedsFreshProof()
            .Allow(Role.SecurityAdministrator);
    }

    private static Task<ChangeAnswer> GrantRole(string id, Change<Wire.Grant> change, AccountDesk desk)
    {
        var role = change.Content.Role.FromWire();
        return desk.Do(id, change, Work, notOneself: true);

        Task<Refusal?> Work(DistrictWork stores, string district)
        {
            stores.Record(change.OnRecord with
            {
                Detail = new Dictionary<string, string> { ["role"] = $"{role}", ["unit"] = change.Content.UnitId },
            });
            return AccountEndpoints.Appointed(change.By, id, role) is { } refusal
                ? Task.FromResult<Refusal?>(refusal)
                : stores.Accounts.Grant(district, id, role, change.Content.UnitId, CancellationToken.None);
        }
    }

    private static Task<ChangeAnswer> ResetPassword(string id, Change change, AccountDesk desk)
    {
        var password = FirstPasswords.Make();
        return desk.Do(
            id,
            change,
            (stores, district) => stores.Accounts.ResetPassword(
                district, id, PasswordHashes.Of(password), CancellationToken.None),
            () => new Wire.FirstPassword(id, password),
            notOneself: true,
            withoutSecret: reply => reply with { Password = null });
    }

    private static Task<ChangeAnswer> ResetFactor(string id, Change change, AccountDesk desk) => desk.Do(
        id,
        change,
        async (stores, district) => await stores.Accounts.DropFactor(district, id, CancellationToken.None)
            && await stores.Accounts.EndSessions(district, id, CancellationToken.None),
        notOneself: true);

    private static Task<ChangeAnswer> LinkExternal(string id, Change<Wire.ExternalLogin> change, AccountDesk desk)
    {
        return desk.Do(id, change, Work, notOneself: true);

        async Task<Refusal?> Work(DistrictWork stores, string district)
        {
            var (issuer, subject) = change.Content;
            ExternalLogin? external = null;
            if (issuer is not null || subject is not null)
            {
                var refusal = TextRule.Check("issuer", issuer ?? "", 1, 300)
                    ?? TextRule.Check("subject", subject ?? "", 1, 255);
                if (refusal is not null)
                {
                    return refusal;
                }

                external = new ExternalLogin(issuer!, subject!);
            }

            return await stores.Accounts.LinkExternal(district, id, external, CancellationToken.None);
        }
    }

    private static async Task<Ok<Wire.SecuritySettingsReply>> Settings(
        HttpContext http, AccountStore accounts, CancellationToken cancel) =>
        TypedResults.Ok((await accounts.Settings(http.User.Actor().DistrictId, cancel)).OnWire());

    private static async Task<ChangeAnswer> ChangeSettings(
        Change<Wire.SecuritySettings> change, ChangeDesk desk, SessionCache sessions)
    {
        var answer = await desk.Do<Wire.SecuritySettingsReply>(change, Work);
        sessions.Forget(one => one.Who.DistrictId == change.By.DistrictId);
        return answer;

        async Task<(Wire.SecuritySettingsReply?, Refusal?)> Work(DistrictWork stores)
        {
            var sent = change.Content;
            var settings = new SecuritySettings(
                [.. sent.FactorRoles.Select(role => role.FromWire())],
                sent.PasswordDays,
                sent.DormantDays);
            var (district, by) = (change.By.DistrictId, change.By.AccountId);
            var refusal = await stores.Accounts.ChangeSettings(district, settings, by, CancellationToken.None);
            return refusal is null
                ? ((await stores.Accounts.Settings(district, CancellationToken.None)).OnWire(), null)
                : (null, refusal);
        }
    }
}
