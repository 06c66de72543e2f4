using System.Text.Json;
using HuYing.Actors;
using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>What an upload came to.</summary>
internal sealed class AttachmentAnswer : IResult
{
    private readonly ProblemResult? _problem;

    private readonly TicketAnswer.Done? _done;

    private readonly StoredAttachment? _file;

    internal AttachmentAnswer(ProblemResult problem) => _problem = problem;

    internal AttachmentAnswer(TicketAnswer answer, StoredAttachment file)
    {
        _problem = Problems.Of(answer);
        _done = answer as TicketAnswer.Done;
        _file = file;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_done is null)
        {
            return _problem!.ExecuteAsync(httpContext);
        }

        var response = httpContext.Response;
        Answer.WriteHeaders(response, _done);
        response.StatusCode = StatusCodes.Status201Created;
        response.Headers.Location = $"/api/v1/tickets/{_done.Reply.TicketId}/attachments/{_file!.Id}";
        response.ContentType = "application/json; charset=utf-8";
        var reply = new AttachmentReply(_file.Id, _file.Sha256, Answer.Of(_done.Reply));
        return JsonSerializer.SerializeAsync(
            response.Body, reply, WireJson.Strict.AttachmentReply, httpContext.RequestAborted);
    }
}
