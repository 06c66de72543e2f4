namespace HuYing.Tests.Tickets.Properties;

/// <summary>
/// One random wish: dice, which a walk turns into a command that makes sense where it stands. Each number is 0–999.
/// </summary>
/// <param name="Mood">Low is helpful (a legal command of the right person), high is hostile.</param>
/// <param name="Flaw">Low leaves the command whole, high breaks something in it.</param>
internal sealed record Move(int Mood, int Command, int Person, int Share, int Time, int Flaw);
