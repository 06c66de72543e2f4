using Microsoft.AspNetCore.Builder;

namespace HuYing.Rest.OpenApi;

/// <summary>Statuses that a route answers beyond those of its kind.</summary>
internal sealed record MoreAnswers(IReadOnlyList<int> Statuses);

internal static class MoreAnswersOnRoutes
{
    internal static TBuilder AlsoAnswers<TBuilder>(this TBuilder route, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new MoreAnswers(statuses));
}
