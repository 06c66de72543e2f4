using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets.Properties;

/// <summary>Counts the figures once more, from what was recorded and from the oracle's states.</summary>
internal static class Recount
{
    public static IReadOnlyDictionary<(CounterScope, string, string), long> Of(Trace trace)
    {
        var figures = new Dictionary<(CounterScope, string, string), long>();
        void Add(CounterScope scope, string unit, string metric, long amount)
        {
            if (amount != 0)
            {
                figures[(scope, unit, metric)] = figures.GetValueOrDefault((scope, unit, metric)) + amount;
            }
        }

        var events = trace.History.Select(one => one.Happened).ToList();
        Add(CounterScope.Street, SmallDistrict.Street, "drafted", events.OfType<TicketDrafted>().Count());
        Add(CounterScope.Street, SmallDistrict.Street, "raised", events.OfType<TicketRaised>().Count());
        Add(CounterScope.Street, SmallDistrict.Street, Place(trace.Oracle.Status), 1);
        foreach (var (index, share) in trace.Oracle.Shares.Index())
        {
            foreach (var (metric, amount) in OfShare(events, index + 1, share))
            {
                Add(CounterScope.Department, share.Department, metric, amount);
            }
        }

        return figures;
    }

    private static string Place(string status) => status switch
    {
        "Draft" or "AwaitingApproval" => "in-street",
        "Raised" or "Accepted" or "Dispatched" => "open",
        "Closed" or "Evaluated" => "closed",
        "SelfHandled" => "self-handled",
        var end => end.ToLowerInvariant(),
    };

    private static IEnumerable<(string Metric, long Amount)> OfShare(List<TicketEvent> events, int no, Share share)
    {
        yield return ("issued", 1);
        if (share.IsWithdrawn)
        {
            yield return ("withdrawn", 1);
            yield break;
        }

        var late = events.OfType<DeadlineBreached>().Where(one => one.No == no).Select(one => one.Clock).ToList();
        var scores = events.OfType<AssignmentEvaluated>().Where(one => one.No == no).ToList();
        var answered = events.OfType<AssignmentAcknowledged>().Any(one => one.No == no);
        var mustArrive = events.OfType<TicketDispatched>().Last().Class == TicketClass.Emergency;
        var isReported = share.Status is "Reported" or "Verified" or "Evaluated";
        yield return (share.IsOpen ? "open" : "done", 1);
        yield return ("answered", answered ? 1 : 0);
        yield return ("answered-in-time", answered && !late.Contains(ClockKind.Response) ? 1 : 0);
        yield return ("arrived-in-time", mustArrive && share.WasOnScene && !late.Contains(ClockKind.Arrival) ? 1 : 0);
        yield return ("reported-in-time", isReported && !late.Contains(ClockKind.Close) ? 1 : 0);
        yield return ("breached", late.Count);
        yield return ("reworks", events.OfType<AssignmentSentToRework>().Count(one => one.No == no));
        yield return ("scored", scores.Count);
        yield return ("score-halves", (long)(2 * scores.Sum(one => one.Total)));
    }
}
