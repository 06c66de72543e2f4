using System.Collections.Concurrent;
using HuYing.Domain.Tickets;

namespace HuYing.Actors;

/// <summary>
/// After a commit: collects the boards to poke, so that a storm of changes to one department costs it one poke per
/// beat, and tells the open pages of this process at once, where all of them are in this process.
/// </summary>
public sealed class PokeBoards(LiveFeed? feed) : IAfterCommit
{
    private readonly ConcurrentDictionary<(string Kind, string Unit), bool> _due = new();

    public void Tell(Ticket? before, Ticket after, IReadOnlyList<RecordedEvent> recorded)
    {
        var departments = after.Assignments.Select(one => one.DepartmentId).Distinct().ToList();
        _due[("street", after.StreetId)] = true;
        foreach (var department in departments)
        {
            _due[("department", department)] = true;
        }

        if (feed is { Followers: > 0 })
        {
            feed.Publish(new LiveSignal(
                "ticket",
                after.Id,
                TicketReach.Of(after) with { Withdrawn = [] },
                after.Version,
                [.. recorded.Select(one => one.Happened.Name)],
                recorded[^1].At));
        }
    }

    /// <summary>Pokes every board that changed since the last call.</summary>
    public async Task Deliver(IActors actors)
    {
        foreach (var (kind, unit) in Take())
        {
            await (kind == "street" ? actors.Street(unit).Poke() : actors.Department(unit).Poke());
        }
    }

    private List<(string Kind, string Unit)> Take()
    {
        var taken = _due.Keys.ToList();
        taken.ForEach(key => _due.TryRemove(key, out _));
        return taken;
    }
}
