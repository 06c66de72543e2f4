using HuYing.Domain.Tickets;

namespace HuYing.Domain.Supervision;

/// <summary>
/// What a ticket contributes to the statistics, as a pure function of its state (000-11, 002-07, 003-21). A change
/// books the difference of two states, and a recount is the sum over all tickets: the two must always agree. A share
/// counts on the day of its deadline, and only once it is decided there: done, or overdue; one that is suspended or not
/// yet due is in no rate. A ticket counts on the day on which it was raised.
/// </summary>
public static class TicketFigures
{
    /// <summary>The contribution of one ticket; nothing for a ticket that is not there.</summary>
    public static IReadOnlyDictionary<Figure, long> Of(Ticket? ticket)
    {
        var book = new FigureBook();
        if (ticket is not null)
        {
            foreach (var share in ticket.Assignments)
            {
                AddShare(book, share);
            }

            AddStreet(book, ticket);
            AddTicket(book, ticket);
            AddFlow(book, ticket);
        }

        return book.Sums;
    }

    /// <summary>What has to be booked when a ticket goes from one state to the next.</summary>
    public static IReadOnlyList<KeyValuePair<Figure, long>> Between(Ticket? before, Ticket after)
    {
        var old = Of(before);
        var now = Of(after);
        return [.. old.Keys.Union(now.Keys)
            .Select(key => KeyValuePair.Create(key, now.GetValueOrDefault(key) - old.GetValueOrDefault(key)))
            .Where(change => change.Value != 0)];
    }

    private static void AddShare(FigureBook book, Assignment share)
    {
        var page = book.Of(FigureScope.Department, share.DepartmentId);
        var due = page.Due(share.Close);
        due.Add("withdrawn", share.IsWithdrawn);
        if (share.IsWithdrawn)
        {
            return;
        }

        var isDone = share.Status is AssignmentStatus.Verified or AssignmentStatus.Evaluated;
        var faults = Faults.Of(share);
        due.Add("issued");
        AddDuty(page, share.Response, "response");
        AddDuty(page, share.Arrival, "arrival");
        due.Add("reported-in-time", share.Close is { IsRunning: false, Breached: false });
        due.Add("close-due", isDone || share.Close.Breached);
        due.Add("closed", isDone);
        due.Add("closed-in-time", isDone && !share.Close.Breached);
        due.Add("first-time", isDone && share.Reworks == 0);
        due.Add("suspended", share.Close.Paused);
        due.Add("reworks", share.Reworks);
        due.Add("urges", share.Urges);
        due.Add("no-response", faults.HasFlag(Fault.NoResponse));
        due.Add("late-response", faults.HasFlag(Fault.LateResponse));
        due.Add("inaction", faults.HasFlag(Fault.Inaction));
        due.Add("scored", share.Score is not null);

        // Half points keep the sum an integer: the step of a mark is 0.5.
        due.Add("score-halves", share.Score is { } score ? (long)(score.Total() * 2) : 0);
    }

    private static void AddDuty(FigureBook.Page page, Clock? clock, string name)
    {
        if (clock is not null)
        {
            page.Due(clock).Add($"{name}-due", clock.Breached || !clock.IsRunning);
            page.Due(clock).Add($"{name}-in-time", clock is { IsRunning: false, Breached: false });
        }
    }

    // What is called off counts as raised, but says nothing of how well the street knows who is competent.
    private static void AddStreet(FigureBook book, Ticket ticket)
    {
        var page = book.Of(FigureScope.Street, ticket.StreetId);
        var isAlone = ticket is { RaisedAt: null, Status: TicketStatus.SelfHandled or TicketStatus.Filed };
        page.At(ticket.DraftedAt).Add("collected", ticket.RaisedAt is not null || isAlone);
        page.At(ticket.DraftedAt).Add("self-handled", isAlone);
        if (ticket.RaisedAt is not { } raised)
        {
            return;
        }

        var day = page.At(raised);
        day.Add("raised");
        day.Add("declined", ticket.Status == TicketStatus.Declined);
        day.Add("cancelled", ticket.Status == TicketStatus.Cancelled);
        var isJudged = ticket.DispatchedAt is not null && ticket.Status != TicketStatus.Cancelled;
        day.Add("dispatched", isJudged);
        day.Add("accurate", isJudged && !ticket.Assignments.Any(share => share.IsWithdrawn));
        var arrived = ticket.Assignments.Min(share => share.ArrivedAt);
        day.AddStage("raise", ticket.DraftedAt, raised);
        day.AddStage("dispatch", raised, ticket.DispatchedAt);
        day.AddStage("arrive", ticket.DispatchedAt, arrived);
        day.AddStage("close", arrived ?? ticket.DispatchedAt, ticket.ClosedAt);
    }

    private static void AddTicket(FigureBook book, Ticket ticket)
    {
        if (ticket.RaisedAt is not { } raised)
        {
            return;
        }

        // Everybody may count what is sensitive; what it is about, a count of one on one day would tell.
        var isOpen = ticket.Sensitivity != Sensitivity.Sensitive;
        foreach (var page in new[]
        {
            book.Of(FigureScope.Kind, ticket.Content.Kind.ToString()),
            book.Of(FigureScope.Item, (isOpen ? ticket.Content.ItemId : null) ?? Figure.NoItem),
        })
        {
            page.At(raised).Add("raised");
            page.At(raised).Add("dispatched", ticket.DispatchedAt is not null);
            page.At(raised).Add("closed", ticket.ClosedAt is not null);
            page.At(raised).Add("breached", Breaches(ticket).Any());
        }
    }

    private static void AddFlow(FigureBook book, Ticket ticket)
    {
        var page = book.Of(FigureScope.Flow, ticket.StreetId);
        page.On(ticket.RaisedAt)?.Add("raised");
        page.On(ticket.DispatchedAt)?.Add("dispatched");
        page.On(ticket.ClosedAt)?.Add("closed");
        foreach (var clock in Breaches(ticket))
        {
            page.On(clock.Deadline.Due)?.Add("breached");
        }
    }

    private static IEnumerable<Clock> Breaches(Ticket ticket) => ticket.Assignments
        .Where(share => !share.IsWithdrawn)
        .SelectMany(share => share.Clocks())
        .Append(ticket.Dispatching)
        .OfType<Clock>()
        .Where(clock => clock.Breached);
}
