namespace HuYing.LoadTest.Profiles;

/// <summary>Calls that were queued by their clients while the server was away, and come all at one instant.</summary>
/// <param name="Minute">When they come.</param>
/// <param name="QueuedSeconds">So many seconds of the base rate were queued, whatever the speed of the run.</param>
internal sealed record Burst(double Minute, double QueuedSeconds);
