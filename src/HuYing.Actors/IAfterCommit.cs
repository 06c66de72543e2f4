using HuYing.Domain.Tickets;

namespace HuYing.Actors;

/// <summary>
/// What follows a commit without being part of it: boards are poked, pages are told. Must not throw or wait.
/// </summary>
public interface IAfterCommit
{
    void Tell(Ticket? before, Ticket after, IReadOnlyList<RecordedEvent> recorded);
}
