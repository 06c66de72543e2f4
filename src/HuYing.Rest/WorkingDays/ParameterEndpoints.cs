using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Programs;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.WorkingDays;

namespace HuYing.Rest.WorkingDays;

internal static class ParameterEndpoints
{
    internal static void MapParameters(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/parameters").WithTags("时限参数").ForPrograms();

        group.MapGet("", List)
            .WithName("GetParameters")
            .WithSummary("现行时限参数及历次版本")
            .RequireAuthorization();

        group.MapPost("", Publish)
            .WithName("PublishParameters")
            .WithSummary("发布新版时限参数，已派出的任务不受影响")
            .Produces<Wire.ParametersReply>(201)
            .Allow(Role.SystemAdministrator);
    }

    private static async Task<Ok<Wire.ParametersHistory>> List(
        HttpContext http, DistrictStore districts, IRulesBook rules, CancellationToken cancel)
    {
        var district = http.User.Actor().DistrictId;
        var snapshot = (await districts.LoadSnapshot(district, cancel))!;
        return TypedResults.Ok(new Wire.ParametersHistory(
            rules.Of(district).Parameters.Version,
            [.. snapshot.Parameters.Select(one => new Wire.PublishedParameters(
                one.Values.OnWire(), one.PublishedBy, one.PublishedAt))]));
    }

    private static async Task<ChangeAnswer> Publish(
        Change<Wire.DistrictParameters> change, ChangeDesk desk, IRulesBook rules)
    {
        var answer = await desk.Do<Wire.ParametersReply>(change, Work, StatusCodes.Status201Created);
        if (answer.IsNews)
        {
            await rules.Refresh(CancellationToken.None);
        }

        return answer;

        async Task<(Wire.ParametersReply?, Refusal?)> Work(DistrictWork stores)
        {
            var values = change.Content.FromWire(change.By.DistrictId);
            stores.Record(change.OnRecord with { Target = values.Version });
            var refusal = await stores.Districts.PublishParameters(values, change.By.AccountId, CancellationToken.None);
            return refusal is null ? (new Wire.ParametersReply(values.Version), null) : (null, refusal);
        }
    }
}
