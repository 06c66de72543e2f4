namespace HuYing.Domain.Tickets;

/// <summary>Whose figure it is.</summary>
public enum CounterScope
{
    Street,
    Department,
}

/// <summary>What one ticket adds to one figure of one unit.</summary>
public sealed record Tally(CounterScope Scope, string UnitId, string Metric, long Amount);

/// <summary>
/// What a ticket contributes to the counters, as a pure function of its state. A change books the difference of two
/// tallies, and a recount is the sum over all tickets: the two must always agree.
/// </summary>
public static class TicketTally
{
    /// <summary>The contribution of one ticket; nothing for a ticket that is not there.</summary>
    public static IReadOnlyDictionary<(CounterScope Scope, string UnitId, string Metric), long> Of(Ticket? ticket)
    {
        var sum = new Dictionary<(CounterScope, string, string), long>();
        if (ticket is null)
        {
            return sum;
        }

        void Add(CounterScope scope, string unit, string metric, long amount = 1)
        {
            if (amount != 0)
            {
                sum[(scope, unit, metric)] = sum.GetValueOrDefault((scope, unit, metric)) + amount;
            }
        }

        foreach (var metric in StreetMetrics(ticket))
        {
            Add(CounterScope.Street, ticket.StreetId, metric);
        }

        foreach (var assignment in ticket.Assignments)
        {
            foreach (var (metric, amount) in DepartmentMetrics(assignment))
            {
                Add(CounterScope.Department, assignment.DepartmentId, metric, amount);
            }
        }

        return sum;
    }

    /// <summary>What has to be booked when a ticket goes from one state to the next.</summary>
    public static IReadOnlyList<Tally> Between(Ticket? before, Ticket after)
    {
        var old = Of(before);
        var now = Of(after);
        return [.. old.Keys.Union(now.Keys)
            .Select(key => new Tally(
                key.Scope, key.UnitId, key.Metric, now.GetValueOrDefault(key) - old.GetValueOrDefault(key)))
            .Where(tally => tally.Amount != 0)];
    }

    private static IEnumerable<string> StreetMetrics(Ticket ticket)
    {
        yield return "drafted";
        if (ticket.RaisedAt is not null)
        {
            yield return "raised";
        }

        yield return ticket.Status switch
        {
            TicketStatus.Draft or TicketStatus.AwaitingApproval => "in-street",
            TicketStatus.Raised or TicketStatus.Accepted or TicketStatus.Dispatched => "open",
            TicketStatus.Closed or TicketStatus.Evaluated => "closed",
            TicketStatus.SelfHandled => "self-handled",
            TicketStatus.Filed => "filed",
            TicketStatus.Declined => "declined",
            TicketStatus.Cancelled => "cancelled",
        };
    }

    private static IEnumerable<(string Metric, long Amount)> DepartmentMetrics(Assignment assignment)
    {
        yield return ("issued", 1);
        if (assignment.IsWithdrawn)
        {
            yield return ("withdrawn", 1);
            yield break;
        }

        yield return (assignment.IsOpen ? "open" : "done", 1);
        yield return ("answered", assignment.Response.IsRunning ? 0 : 1);
        yield return ("answered-in-time", assignment.Response is { IsRunning: false, Breached: false } ? 1 : 0);
        yield return ("arrived-in-time", assignment.Arrival is { IsRunning: false, Breached: false } ? 1 : 0);
        yield return ("reported-in-time", assignment.Close is { IsRunning: false, Breached: false } ? 1 : 0);
        yield return ("breached", assignment.Clocks().Count(clock => clock.Breached));
        yield return ("reworks", assignment.Reworks);
        yield return ("scored", assignment.Score is null ? 0 : 1);

        // Half points keep the sum an integer: the step of a mark is 0.5.
        yield return ("score-halves", assignment.Score is { } score ? (long)(score.Total() * 2) : 0);
    }
}
