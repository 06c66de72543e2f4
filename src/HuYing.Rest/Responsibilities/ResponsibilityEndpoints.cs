using HuYing.Actors;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.Tickets;
using HuYing.Rest.Errors;
using HuYing.Rest.Programs;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Responsibilities;

namespace HuYing.Rest.Responsibilities;

internal static class ResponsibilityEndpoints
{
    internal static void MapResponsibilities(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/responsibilities").WithTags("责任清单").RequireAuthorization().ForPrograms();

        group.MapGet("", List)
            .WithName("FindResponsibilities")
            .WithSummary("查询现行责任清单，按关键词和领域");

        group.MapGet("/{id}", Find)
            .WithName("GetResponsibility")
            .WithSummary("一个事项：主体责任、配合责任、依据和流程");
    }

    private static Results<Ok<Wire.ResponsibilityList>, Failed> List(
        string? text, string? domain, HttpContext http, IRulesBook rules)
    {
        if (TextRule.CheckOptional("text", text?.Trim(), 100) is { } refusal)
        {
            return new Failed(Problems.Of(refusal));
        }

        var catalogue = rules.Of(http.User.Actor().DistrictId).Catalogue;
        var words = (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = catalogue.Items
            .Where(item => domain is null || item.Domain == domain)
            .Where(item => words.All(word => Speaks(item, word)))
            .OrderByDescending(item => words.All(word => IsCalled(item, word)))
            .ThenBy(item => item.Id, StringComparer.Ordinal);
        return TypedResults.Ok(new Wire.ResponsibilityList(
            catalogue.Version,
            [.. found.Select(OnWire)],
            [.. catalogue.Items.Select(item => item.Domain).Distinct().Order(StringComparer.Ordinal)]));
    }

    private static Results<Ok<Wire.Responsibility>, Failed> Find(string id, HttpContext http, IRulesBook rules) =>
        rules.Of(http.User.Actor().DistrictId).Catalogue.Find(id) is { } item
            ? TypedResults.Ok(OnWire(item))
            : new Failed(Problems.Of(new Refusal("no_such_item", RefusalKind.NotFound)));

    private static bool Speaks(Responsibility item, string word) =>
        new[] { item.Id, item.Domain, item.Name, item.StreetDuty, item.LeadDuty, item.SupportDuty }
            .Concat(item.Basis)
            .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    // What a matter is called says more of what it is about than what somebody has to do in it.
    private static bool IsCalled(Responsibility item, string word) =>
        item.Id.Contains(word, StringComparison.OrdinalIgnoreCase)
        || item.Name.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static Wire.Responsibility OnWire(Responsibility item) => new(
        item.Id,
        item.Domain,
        item.Name,
        item.Lead,
        item.Supports,
        item.StreetDuty,
        item.LeadDuty,
        item.SupportDuty,
        item.Basis,
        [.. item.Steps.Select(step => new Wire.DutyStep(step.No, step.Who, step.What, step.Limit))],
        item.GridCapable);
}
