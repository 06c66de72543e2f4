using System.Globalization;
using System.Text.Json;
using HuYing.Actors;
using HuYing.Client;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>A ticket's answer on its way to the asker.</summary>
internal sealed class Answer : IResult
{
    private readonly TicketAnswer.Done? _done;

    private readonly ProblemResult? _problem;

    private readonly bool _isNew;

    internal Answer(TicketAnswer answer, bool isNew = false)
    {
        _problem = Problems.Of(answer);
        _done = answer as TicketAnswer.Done;
        _isNew = isNew;
    }

    internal Answer(ProblemResult problem) => _problem = problem;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_done is null)
        {
            return _problem!.ExecuteAsync(httpContext);
        }

        var response = httpContext.Response;
        WriteHeaders(response, _done);
        if (_isNew)
        {
            response.StatusCode = StatusCodes.Status201Created;
            response.Headers.Location = $"/api/v1/tickets/{_done.Reply.TicketId}";
        }

        response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(
            response.Body, Of(_done.Reply), WireJson.Strict.TicketReply, httpContext.RequestAborted);
    }

    internal static Wire.TicketReply Of(TicketReply reply) =>
        new(reply.TicketId, reply.Version, reply.Status.OnWire(), reply.Events);

    internal static void WriteHeaders(HttpResponse response, TicketAnswer.Done done)
    {
        response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{done.Reply.Version}\"");
        if (done.Replayed)
        {
            response.Headers["Idempotency-Replayed"] = "true";
        }
    }
}
