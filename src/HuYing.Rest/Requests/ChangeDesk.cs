using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HuYing.Client;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>
/// Carries out changes that belong to no ticket: each request once in effect, its reply kept beside it, and on record
/// in the audit trail or not done at all.
/// </summary>
internal sealed class ChangeDesk(RequestLog log, RunningRequests running)
{
    /// <summary>What the work came to, or why it was refused. Only a success is remembered.</summary>
    /// <param name="withoutSecret">What may be kept of a reply that shows a secret once.</param>
    internal Task<ChangeAnswer> Do<TReply>(
        Change change,
        Func<DistrictWork, Task<(TReply? Reply, Refusal? Refusal)>> work,
        int status = StatusCodes.Status200OK,
        Func<TReply, TReply>? withoutSecret = null)
        where TReply : class
    {
        return running.Once(change.Stamp.Id, Ask, problem => new ChangeAnswer(problem));

        async Task<ChangeAnswer> Ask()
        {
            Refusal? refusal = null;
            string? shown = null;
            var outcome = await log.Once(change.Stamp, Work, CancellationToken.None);
            return refusal is not null ? new ChangeAnswer(Problems.Of(refusal)) : outcome switch
            {
                RequestOutcome.Done done => new ChangeAnswer(
                    done.Replayed || shown is null ? done : done with { Json = shown }, status),
                RequestOutcome.OtherContent => new ChangeAnswer(Problems.Of("idempotency_key_reused")),
                _ => throw new InvalidOperationException($"{outcome.GetType().Name} has no answer."),
            };

            async Task<RequestReply> Work(DistrictWork stores, CancellationToken cancel)
            {
                (var reply, refusal) = await work(stores);
                if (refusal is not null)
                {
                    return new RequestReply("{}", Keep: false);
                }

                if (stores.Records.Count == 0)
                {
                    // Work that can tell an auditor more has put its own record there.
                    stores.Record(change.OnRecord);
                }

                shown = Write(reply!);
                return new RequestReply(withoutSecret is null ? shown : Write(withoutSecret(reply!)));
            }
        }
    }

    private static string Write<T>(T reply) =>
        JsonSerializer.Serialize(reply, (JsonTypeInfo<T>)WireJson.Strict.GetTypeInfo(typeof(T))!);
}

/// <summary>The answer to such a change.</summary>
internal sealed class ChangeAnswer : IResult
{
    private readonly ProblemResult? _problem;

    private readonly RequestOutcome.Done? _done;

    private readonly int _status;

    internal ChangeAnswer(ProblemResult problem) => _problem = problem;

    internal ChangeAnswer(RequestOutcome.Done done, int status) => (_done, _status) = (done, status);

    /// <summary>True when something was changed just now.</summary>
    internal bool IsNews => _done is { Replayed: false };

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (_done is null)
        {
            return _problem!.ExecuteAsync(httpContext);
        }

        var response = httpContext.Response;
        response.StatusCode = _status;
        if (_done.Replayed)
        {
            response.Headers["Idempotency-Replayed"] = "true";
        }

        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(_done.Json, httpContext.RequestAborted);
    }
}
