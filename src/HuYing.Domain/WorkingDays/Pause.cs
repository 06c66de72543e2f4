namespace HuYing.Domain.WorkingDays;

/// <summary>
/// An approved suspension of a clock, half open: [From, Until). Until null means that it is still suspended.
/// Pauses of one clock may overlap; the time they share counts once.
/// </summary>
public sealed record Pause(DateTimeOffset From, DateTimeOffset? Until);
