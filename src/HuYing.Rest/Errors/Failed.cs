using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Errors;

/// <summary>The other arm of a typed result: it did not work, and here is why.</summary>
internal sealed class Failed(ProblemResult problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => problem.ExecuteAsync(httpContext);
}
