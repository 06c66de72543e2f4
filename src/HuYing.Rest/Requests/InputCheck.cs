using HuYing.Domain.Tickets;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>Refuses what no honest client sends, before a route is looked for.</summary>
internal sealed class InputCheck(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        var request = context.Request;
        return request.Headers.ContentEncoding.Count > 0
                ? Problems.Of("content_encoding_unsupported").ExecuteAsync(context)
            : !TextRule.IsPlain(request.Path.Value) ? Problems.Of("request_invalid").ExecuteAsync(context)
            : UncleanCondition(request.Query) is { } name
                ? Problems.Of("query_invalid", name, name).ExecuteAsync(context)
            : next(context);
    }

    // The name is only said when it is one: it comes back in the answer.
    private static string? UncleanCondition(IQueryCollection query)
    {
        foreach (var (name, values) in query)
        {
            if (!TextRule.IsPlain(name) || values.Any(value => !TextRule.IsPlain(value)))
            {
                return name.Length <= 40 && name.All(char.IsAsciiLetterOrDigit) ? name : "";
            }
        }

        return null;
    }
}
