using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Verification;

/// <summary>Rebuilds a ticket from its stored history and judges each step on the way.</summary>
internal sealed class ReplayCheck(Findings findings)
{
    /// <summary>The state after the whole history; null when it cannot be rebuilt.</summary>
    public Ticket? Look(string ticketId, IReadOnlyList<StoredEvent> history)
    {
        Ticket? ticket = null;
        foreach (var stored in history)
        {
            findings.Look(Findings.Transitions);
            if (Read(ticketId, stored) is not { } recorded)
            {
                return null;
            }

            Judge(ticketId, ticket, stored, recorded);
            try
            {
                ticket = Ticket.After(ticket, recorded);
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentOutOfRangeException)
            {
                findings.Report(Findings.Transitions, "replay_impossible", ticketId, stored.Seq, $"无法重放:{e.Message}");
                return null;
            }
        }

        return ticket;
    }

    private RecordedEvent? Read(string ticketId, StoredEvent stored)
    {
        try
        {
            var actor = JsonSerializer.Deserialize(stored.Actor, DomainJson.Stored.Actor)
                ?? throw new JsonException("null is no actor");
            return new RecordedEvent(stored.Seq, stored.At, actor, DomainJson.ReadEvent(stored.Payload));
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            findings.Report(Findings.Transitions, "event_unreadable", ticketId, stored.Seq, $"事件无法读取:{e.Message}");
            return null;
        }
    }

    private void Judge(string ticketId, Ticket? before, StoredEvent stored, RecordedEvent recorded)
    {
        var happened = recorded.Happened;
        if (happened.Name != stored.Kind)
        {
            var text = $"事件类型列为 {stored.Kind},内容为 {happened.Name}。";
            findings.Report(Findings.Transitions, "kind_differs", ticketId, stored.Seq, text);
        }

        if (!LegalSteps.Allows(before, happened))
        {
            var text = $"{happened.Name} 不能发生在 {before?.Status.ToString() ?? "起草之前"}。";
            findings.Report(Findings.Transitions, "illegal_step", ticketId, stored.Seq, text);
        }

        if (happened is DeadlineBreached breached && recorded.At <= breached.Due)
        {
            findings.Report(Findings.Deadlines, "breach_too_early", ticketId, stored.Seq, "超时记录早于期限。");
        }

        if (happened is AssignmentEvaluated evaluated)
        {
            Score(ticketId, stored.Seq, evaluated);
        }
    }

    private void Score(string ticketId, int seq, AssignmentEvaluated evaluated)
    {
        findings.Look(Findings.Scores);
        var (card, total) = (evaluated.Scorecard, evaluated.Total);
        decimal[] marks = [card.ReportIn, card.Professionalism, card.Responsibility, card.Cooperation, card.Result];
        if (marks.Sum() != total)
        {
            findings.Report(Findings.Scores, "total_differs", ticketId, seq, $"总分 {total} 不等于各项之和 {marks.Sum()}。");
        }

        if (marks.Any(mark => mark is < 0 or > 20 || mark * 2 % 1 != 0))
        {
            findings.Report(Findings.Scores, "mark_impossible", ticketId, seq, "单项得分须在 0 至 20 之间,以 0.5 为步。");
        }
    }
}
