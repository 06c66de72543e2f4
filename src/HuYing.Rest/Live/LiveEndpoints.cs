using HuYing.Actors;
using HuYing.Domain.Tickets;
using HuYing.Rest.Errors;
using HuYing.Rest.Programs;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace HuYing.Rest.Live;

internal static class LiveEndpoints
{
    internal static void MapLive(this IEndpointRouteBuilder api) =>
        api.MapGet("/live", Follow)
            .WithTags("实时推送")
            .WithName("Follow")
            .WithSummary("实时推送：本人范围内的工单变化（text/event-stream）")
            .Produces<string>(200, "text/event-stream")
            .DisableRequestTimeout()
            .WithMetadata(new FeedMark())
            .ForPrograms("tickets")
            .WithMetadata(new Urgent(Urgency.Uncounted))
            .AllowEveryoneAtWork();

    private static async Task Follow(
        HttpContext http,
        LiveFeed feed,
        FollowerSeats seats,
        SessionCache sessions,
        IRulesBook rules,
        IHostApplicationLifetime process,
        TimeProvider time)
    {
        var who = (Principal)http.User;
        using var seat = seats.Take(who);
        if (seat is null)
        {
            await Problems.Of("too_many_followers", retryAfter: TimeSpan.FromSeconds(30)).ExecuteAsync(http);
            return;
        }

        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();

        // A feed never ends by itself: without this a stopping process would wait for every open page.
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted, process.ApplicationStopping, seat.Ended);
        var stream = new LiveStream(http.Response, time);
        var token = SessionHandler.TokenOf(http.Request)!;
        try
        {
            await stream.Send(
                feed,
                signal => TicketSight.MaySee(signal.Reach, rules.PostOf(who.Who)),
                async () => (await sessions.Find(token, ending.Token, isUse: false))?.Who == who.Who,
                isResumed: http.Request.Headers["Last-Event-ID"].Count > 0,
                ending.Token);
        }
        catch (OperationCanceledException)
        {
            // The page is gone, this process is about to be, or the person has no business here any more.
        }
    }
}
