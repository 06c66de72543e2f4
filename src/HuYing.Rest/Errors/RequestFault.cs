namespace HuYing.Rest.Errors;

/// <summary>A request that cannot even be read: thrown while binding, where there is no other way out.</summary>
internal sealed class RequestFault(ProblemResult problem) : Exception(problem.Code)
{
    internal ProblemResult Problem => problem;
}
