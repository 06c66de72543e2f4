using System.Collections.Concurrent;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>The requests that this process is working on; a repeat of one of them is told to wait.</summary>
internal sealed class RunningRequests
{
    private readonly ConcurrentDictionary<Guid, bool> _running = new();

    /// <summary>Runs the work, unless the same request is being worked on.</summary>
    internal async Task<TResult> Once<TResult>(
        Guid requestId, Func<Task<TResult>> work, Func<ProblemResult, TResult> refuse)
        where TResult : IResult
    {
        if (!_running.TryAdd(requestId, true))
        {
            return refuse(Problems.Of("request_running", retryAfter: TimeSpan.FromSeconds(1)));
        }

        try
        {
            return await work();
        }
        finally
        {
            _running.TryRemove(requestId, out _);
        }
    }
}
