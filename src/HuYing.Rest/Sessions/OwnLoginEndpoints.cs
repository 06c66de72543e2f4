using HuYing.Client.Sessions;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Sealing;
using HuYing.Rest.Errors;
using HuYing.Rest.OpenApi;
using HuYing.Rest.Programs;
using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace HuYing.Rest.Sessions;

/// <summary>What a person does about his own login.</summary>
internal static class OwnLoginEndpoints
{
    internal static void MapOwnLogin(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/me").WithTags("登录").RequireAuthorization();

        group.MapGet("", Me)
            .WithName("GetMe")
            .WithSummary("当前登录人")
            .ForPrograms()
            .WhileSettlingIn();

        group.MapPost("/password", ChangePassword)
            .WithName("ChangePassword")
            .WithSummary("修改本人密码：其他登录全部退出，当前登录换新令牌")
            .WhileSettlingIn();

        group.MapPost("/second-factor", Offer)
            .WithName("OfferSecondFactor")
            .WithSummary("取得动态口令密钥，扫码后确认生效")
            .WhileSettlingIn(beforePassword: false)
            .NeedsFreshProof();

        group.MapPost("/second-factor/confirm", Confirm)
            .WithName("ConfirmSecondFactor")
            .WithSummary("用一个动态口令确认生效，取得恢复码；当前登录换新令牌")
            .WhileSettlingIn(beforePassword: false)
            .NeedsFreshProof();

        group.MapDelete("/second-factor", Drop)
            .WithName("DropSecondFactor")
            .WithSummary("停用本人的动态口令；岗位要求时不能停用")
            .NeedsFreshProof();

        group.MapPost("/recovery-codes", RenewCodes)
            .WithName("RenewRecoveryCodes")
            .WithSummary("换一组恢复码，原有的作废")
            .AlsoAnswers(409)
            .NeedsFreshProof();
    }

    private static async Task<Ok<Me>> Me(HttpContext http, SelfPortrait portrait, CancellationToken cancel) =>
        TypedResults.Ok(await portrait.Of((Principal)http.User, cancel));

    private static async Task<Results<Ok<Renewal>, Failed>> ChangePassword(
        Asked<PasswordChange> asked,
        PasswordDesk desk,
        Renewing renewing,
        SessionEnding ending,
        HttpContext http,
        CancellationToken cancel)
    {
        var who = (Principal)http.User;
        if (await desk.Change(who, asked.Content, http, cancel) is { } problem)
        {
            return new Failed(problem);
        }

        ending.OfAccount(who.Who.AccountId);
        return TypedResults.Ok(new Renewal(await renewing.Renew(http, cancel)));
    }

    private static async Task<Results<Ok<FactorOffer>, Failed>> Offer(
        HttpContext http, AuditTrail trail, FactorSeals seals, SelfPortrait portrait, CancellationToken cancel)
    {
        var who = (Principal)http.User;
        var secret = Totp.NewSecret();
        var stored = seals.Seal(who.Who.AccountId, secret);
        if (!await trail.Do(http, one => one.OfferFactor(who.Who.AccountId, stored, CancellationToken.None)))
        {
            return new Failed(Problems.Of("second_factor_there"));
        }

        var issuer = $"呼应 {(await portrait.District(who.Who, cancel)).Name}";
        return TypedResults.Ok(
            new FactorOffer(Totp.Text(secret), Totp.Uri(secret, issuer, who.Session.Account.Login)));
    }

    private static async Task<Results<Ok<RecoveryCodes>, Failed>> Confirm(
        Asked<FactorCode> asked,
        AccountStore accounts,
        AuditTrail trail,
        FactorSeals seals,
        Renewing renewing,
        HttpContext http,
        TimeProvider time,
        CancellationToken cancel)
    {
        var who = http.User.Actor();
        var factor = (await accounts.FindSecrets(who.AccountId, cancel))!.Factor;
        var code = RecoveryCode.Bare(asked.Content.Code);
        if (factor is null
            || Totp.StepOf(seals.Open(who.AccountId, factor.Sealed), code, time.GetUtcNow()) is not { } step)
        {
            return new Failed(Problems.Of("proof_wrong", field: "code"));
        }

        var codes = RecoveryCode.NewCodes();
        return await trail.Do(
                http, one => one.ConfirmFactor(who.AccountId, step, Hashes(codes), CancellationToken.None))
            ? TypedResults.Ok(new RecoveryCodes(codes, await renewing.Renew(http, cancel)))
            : new Failed(Problems.Of("second_factor_there"));
    }

    private static async Task<Results<NoContent, Failed>> Drop(
        HttpContext http, AccountStore accounts, AuditTrail trail, SessionEnding ending, CancellationToken cancel)
    {
        var who = http.User.Actor();
        if ((await accounts.Settings(who.DistrictId, cancel)).FactorRoles.Contains(who.Role))
        {
            return new Failed(Problems.Of("factor_required"));
        }

        await trail.Do(http, one => one.DropFactor(who.DistrictId, who.AccountId, CancellationToken.None));
        ending.OfAccount(who.AccountId);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<RecoveryCodes>, Failed>> RenewCodes(
        HttpContext http, AccountStore accounts, AuditTrail trail, CancellationToken cancel)
    {
        var who = http.User.Actor();
        if ((await accounts.FindSecrets(who.AccountId, cancel))!.Factor is not { IsConfirmed: true })
        {
            return new Failed(Problems.Of("second_factor_none"));
        }

        var codes = RecoveryCode.NewCodes();
        await trail.Do(http, one => one.NewRecoveryCodes(who.AccountId, Hashes(codes), CancellationToken.None));
        return TypedResults.Ok(new RecoveryCodes(codes, null));
    }

    private static byte[][] Hashes(IEnumerable<string> codes) =>
        [.. codes.Select(code => RecoveryCode.Hash(RecoveryCode.Bare(code)))];
}
