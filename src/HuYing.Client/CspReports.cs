namespace HuYing.Client;

/// <summary>What browsers refused to load or run on the page, folded: one line for each kind.</summary>
public sealed record CspReportList(IReadOnlyList<CspReportLine> Lines);

/// <summary>One kind of refusal since this process began.</summary>
/// <param name="Directive">The part of the page's policy that forbade it.</param>
/// <param name="Blocked">inline, eval, data, blob, a host, or other.</param>
public sealed record CspReportLine(
    string Directive, string Blocked, long Count, DateTimeOffset FirstAt, DateTimeOffset LastAt);
