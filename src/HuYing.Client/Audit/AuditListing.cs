namespace HuYing.Client.Audit;

/// <summary>Which acts to list; what is null does not narrow the list.</summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The instant before which the list ends.</param>
public sealed record AuditListing(
    string? Account = null,
    string? Unit = null,
    string? Act = null,
    string? Target = null,
    AuditResult? Result = null,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null);
