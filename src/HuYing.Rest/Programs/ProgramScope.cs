using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Programs;

/// <summary>Marks a route that programs may ask. What is not marked is for people only.</summary>
/// <param name="What">Of which scope; null: whatever the program's scopes.</param>
internal sealed record ProgramScope(string? What);

internal static class ProgramScopes
{
    internal static TBuilder ForPrograms<TBuilder>(this TBuilder route, string? what = null)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new ProgramScope(what));

    /// <summary>Null when the program may ask; else why not.</summary>
    internal static string? Refusal(IReadOnlyList<string> scopes, HttpRequest request, ProgramScope? mark)
    {
        var isReading = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return mark is null || (mark.What is null && !isReading) ? "not_for_programs"
            : mark.What is null || scopes.Contains($"{mark.What}:{(isReading ? "read" : "write")}") ? null
            : "scope_missing";
    }
}
