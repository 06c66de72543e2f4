using System.Collections.Concurrent;
using HuYing.Domain.Tickets;

namespace HuYing.Actors;

/// <summary>
/// After a commit: tells open pages at once, and collects the boards to poke, so that a storm of changes to one
/// department costs it one poke per beat.
/// </summary>
internal sealed class PokeBoards(LiveFeed feed) : IAfterCommit
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

        if (feed.Followers > 0)
        {
            feed.Publish(new LiveSignal(
                "ticket",
                after.Id,
                after.DistrictId,
                after.StreetId,
                departments,
                [.. after.Notified.Keys],
                after.RaisedAt is not null,
                after.Version,
                [.. recorded.Select(one => one.Happened.Name)],
                recorded[^1].At));
        }
    }

    /// <summary>The units to poke since the last call.</summary>
    internal IReadOnlyList<(string Kind, string Unit)> Take()
    {
        var taken = _due.Keys.ToList();
        taken.ForEach(key => _due.TryRemove(key, out _));
        return taken;
    }
}
