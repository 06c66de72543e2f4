using System.Text.Json;
using System.Text.Json.Nodes;
using HuYing.Client;
using HuYing.Rest.Errors;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Programs;

/// <summary>
/// Holds every answer for a program with a list of fields, and lets out what it may see of it: here and nowhere else,
/// so that no door is forgotten. Files and exports hold what nobody can take out of them, and are refused. The live
/// feed passes: it names tickets, versions and events and holds nothing else.
/// </summary>
internal sealed class FieldFilter(RequestDelegate next)
{
    public async Task Invoke(HttpContext context)
    {
        if (context.User is not Principal { Program.Fields: { } fields } || IsFeed(context))
        {
            await next(context);
            return;
        }

        var line = context.Response.Body;
        using var held = new MemoryStream();
        context.Response.Body = held;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = line;
        }

        await Release(context, held, fields.ToHashSet(StringComparer.Ordinal));
    }

    private static bool IsFeed(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<FeedMark>() is not null;

    private static async Task Release(HttpContext context, MemoryStream held, HashSet<string> allowed)
    {
        var response = context.Response;
        var type = response.ContentType ?? "";
        if (held.Length == 0 || type.StartsWith("application/problem+json", StringComparison.Ordinal))
        {
            await response.Body.WriteAsync(held.GetBuffer().AsMemory(0, (int)held.Length), context.RequestAborted);
            return;
        }

        if (!type.StartsWith("application/json", StringComparison.Ordinal))
        {
            response.Clear();
            await Problems.Of("fields_only").ExecuteAsync(context);
            return;
        }

        held.Position = 0;
        var answer = AllowedFields.Keep(await JsonNode.ParseAsync(held), allowed);
        response.ContentLength = null;
        await JsonSerializer.SerializeAsync(
            response.Body, answer!, WireJson.Strict.JsonNode, context.RequestAborted);
    }
}

/// <summary>Marks the live feed.</summary>
internal sealed record FeedMark;
