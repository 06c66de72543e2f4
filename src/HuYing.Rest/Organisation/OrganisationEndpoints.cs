using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Organisation;

namespace HuYing.Rest.Organisation;

internal static class OrganisationEndpoints
{
    internal static void MapOrganisation(this IEndpointRouteBuilder api) =>
        api.MapGroup("/organisation").WithTags("组织")
            .MapGet("/units", (HttpContext http, IRulesBook rules) =>
                TypedResults.Ok(
                    new Wire.UnitList([.. rules.Of(http.User.Actor().DistrictId).Organisation.Units.InOrder()])))
            .WithName("ListUnits")
            .WithSummary("全区单位树")
            .Allow([Role.Platform, .. Allowing.Administrators]);
}
