using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Guidance;
using HuYing.Rest.Errors;
using HuYing.Rest.OpenApi;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Guidance;

namespace HuYing.Rest.Guidance;

internal static class DutyEndpoints
{
    internal static void MapDuties(this RouteGroupBuilder guidance)
    {
        var group = guidance.MapGroup("/duties");

        group.MapGet("", List)
            .WithName("ListDuties")
            .WithSummary("各岗位现行职责");

        group.MapGet("/{role}", Versions)
            .WithName("ListDutyVersions")
            .WithSummary("一个岗位的历次职责文本")
            .AlsoAnswers(422);

        group.MapPost("", (Change<Wire.NewDuty> change, GuidanceDesk desk) => desk.Add(
                change,
                TextRule.Check("body", change.Content.Body, 2, GuidanceDesk.LongestBody),
                async work => new Wire.GuidanceReply(
                    null,
                    await work.Duties.Publish(
                        change.By.DistrictId,
                        change.Content.Role.FromWire(),
                        change.Content.Body,
                        change.By.AccountId,
                        CancellationToken.None)),
                "not_found"))
            .WithName("PublishDuty")
            .WithSummary("发布岗位职责的新版本，旧版本保留")
            .Produces<Wire.GuidanceReply>(201)
            .Allow(Publishing.Publishers);
    }

    private static async Task<Ok<Wire.DutyList>> List(HttpContext http, DutyStore duties, CancellationToken cancel) =>
        OnWire(await duties.InForce(http.User.Actor().DistrictId, cancel));

    private static async Task<Results<Ok<Wire.DutyList>, Failed>> Versions(
        string role, HttpContext http, DutyStore duties, CancellationToken cancel) =>
        Enum.TryParse<Role>(role, out var known) && Enum.IsDefined(known) && known.ToString() == role
            ? OnWire(await duties.Versions(http.User.Actor().DistrictId, known, cancel))
            : new Failed(Problems.Of(new Refusal("unknown_word", RefusalKind.Invalid, "role")));

    private static Ok<Wire.DutyList> OnWire(IReadOnlyList<PostDuty> duties) =>
        TypedResults.Ok(new Wire.DutyList([.. duties.Select(duty => new Wire.PostDuty(
            duty.Role.OnWire(), duty.Version, duty.Body, duty.PublishedBy, duty.PublishedAt))]));
}
