namespace HuYing.Client;

/// <summary>Why a request was not carried out (application/problem+json).</summary>
/// <param name="Code">Stable, English, for programs.</param>
/// <param name="Title">For people, in Chinese.</param>
/// <param name="Detail">What to do next, in Chinese.</param>
/// <param name="Errors">What is wrong with which member of the request.</param>
/// <param name="TraceId">Name it when asking the operator.</param>
public sealed record Problem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors,
    string TraceId);
