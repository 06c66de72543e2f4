using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace HuYing.Rest.Guidance;

/// <summary>What people are told. Everybody at work reads; the centre and the supervisors publish.</summary>
internal static class GuidanceEndpoints
{
    internal static void MapGuidance(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/guidance").WithTags("工作指引").AllowEveryoneAtWork();
        group.MapPolicies();
        group.MapNews();
        group.MapDuties();
        group.MapLessons();
    }
}
