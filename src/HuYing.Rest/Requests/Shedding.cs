using System.Diagnostics.Metrics;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>Lets in what there is room for, and tells the rest when to come back before anything was begun.</summary>
internal sealed class Shedding(RequestDelegate next, Room room, IMeterFactory meters)
{
    private readonly Counter<long> _refused = meters.Create("HuYing").CreateCounter<long>(
        "huying.requests.refused", null, "Requests that were put off because too many were being worked on.");

    public async Task Invoke(HttpContext context)
    {
        var urgency = Urgencies.Of(context.GetEndpoint(), context.Request);
        if (urgency == Urgency.Uncounted)
        {
            await next(context);
            return;
        }

        if (!await room.Enter(urgency, context.RequestAborted))
        {
            _refused.Add(1, new KeyValuePair<string, object?>("urgency", urgency.ToString()));
            await Problems.Of("overloaded", retryAfter: Wait(urgency)).ExecuteAsync(context);
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            room.Leave(urgency);
        }
    }

    // Not all at once: who was refused together must not come back together.
    private static TimeSpan Wait(Urgency urgency) =>
        TimeSpan.FromSeconds(Random.Shared.Next(1, urgency == Urgency.Deferrable ? 6 : 3));
}
