using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Verification;

/// <summary>
/// Each deadline that passed has its fulfilment or its breach in the history. What passed within the last minute is not
/// held against anybody yet, nor is a district whose demonstration day is being replayed.
/// </summary>
internal sealed class DeadlineCheck(Findings findings, DateTimeOffset now, IReadOnlySet<string> replayed)
{
    private readonly DateTimeOffset _mustBeRecorded = now - TimeSpan.FromSeconds(60);

    public void Look(Ticket ticket)
    {
        if (replayed.Contains(ticket.DistrictId))
        {
            return;
        }

        Look(ticket, null, ticket.Dispatching);
        foreach (var share in ticket.Assignments)
        {
            foreach (var clock in share.Clocks())
            {
                Look(ticket, share.No, clock);
            }
        }
    }

    private void Look(Ticket ticket, int? no, Clock? clock)
    {
        if (clock is null)
        {
            return;
        }

        findings.Look(Findings.Deadlines);
        var isLate = (clock.StoppedAt ?? _mustBeRecorded) > clock.Deadline.Due;
        if (isLate && !clock.Breached && !clock.Paused && !StoppedWhileSuspended(ticket, clock))
        {
            var whose = no is null ? "平台" : $"第 {no} 项任务";
            var text = $"{whose}的 {clock.Kind} 期限 {clock.Deadline.Due:u} 已过,没有超时记录。";
            findings.Report(Findings.Deadlines, "breach_missing", ticket.Id, null, text);
        }
    }

    // Done during a suspension that began in time: its deadline stood still.
    private static bool StoppedWhileSuspended(Ticket ticket, Clock clock) =>
        clock is { Kind: ClockKind.Close, StoppedAt: { } stopped } && ticket.Pauses.Any(pause =>
            pause.From <= clock.Deadline.Due
            && pause.From <= stopped
            && (pause.Until is null || stopped <= pause.Until));
}
