using HuYing.Actors.Departments;
using HuYing.Actors.Streets;
using HuYing.Actors.Tickets;
using HuYing.Domain.Departments;
using HuYing.Domain.Streets;
using HuYing.Domain.Tickets;

namespace HuYing.Actors.Local;

/// <summary>The in-process engine: every actor behind its mailbox. One machine, one process, no network.</summary>
internal sealed class LocalActors(
    MailboxRoom<TicketActor> tickets,
    MailboxRoom<DepartmentActor> departments,
    MailboxRoom<StreetActor> streets) : IActors
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public ITicketActor Ticket(TicketId id) => new LocalTicket(id.Value, tickets);

    public IDepartmentActor Department(string unitId) => new LocalDepartment(unitId, departments);

    public IStreetActor Street(string unitId) => new LocalStreet(unitId, streets);

    internal int Evict() => tickets.Evict() + departments.Evict() + streets.Evict();

    private sealed class LocalTicket(string key, MailboxRoom<TicketActor> room) : ITicketActor
    {
        // Once begun, a turn is finished: cancelling half a command would only hide its outcome.
        public Task<TicketAnswer> Do(TicketRequest request, CancellationToken cancel) =>
            room.Post(key, actor => actor.Do(request, CancellationToken.None))
            ?? Task.FromResult<TicketAnswer>(new TicketAnswer.Busy(RetryAfter));
    }

    private sealed class LocalDepartment(string key, MailboxRoom<DepartmentActor> room) : IDepartmentActor
    {
        public Task<DepartmentBoard> Board(CancellationToken cancel) =>
            room.Post(key, actor => actor.Board(cancel)) ?? throw new ActorBusy(key);

        public Task Poke() => room.Post(key, actor => actor.Poke()) ?? Task.CompletedTask;
    }

    private sealed class LocalStreet(string key, MailboxRoom<StreetActor> room) : IStreetActor
    {
        public Task<StreetBoard> Board(CancellationToken cancel) =>
            room.Post(key, actor => actor.Board(cancel)) ?? throw new ActorBusy(key);

        public Task Poke() => room.Post(key, actor => actor.Poke()) ?? Task.CompletedTask;
    }
}

/// <summary>Too many questions wait for one actor; ask again in a moment.</summary>
public sealed class ActorBusy(string key) : Exception($"Too much is waiting for {key}.");
