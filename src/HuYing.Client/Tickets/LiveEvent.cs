namespace HuYing.Client.Tickets;

/// <summary>That something changed: what to read again.</summary>
/// <param name="What">ticket, department, street, or resync when anything may have been missed.</param>
/// <param name="Version">The ticket's new version; 0 for boards.</param>
public sealed record LiveEvent(string What, string Id, int Version, IReadOnlyList<string> Events, DateTimeOffset At);
