using HuYing.Domain.Departments;
using HuYing.Domain.Streets;
using HuYing.Domain.Tickets;

namespace HuYing.Actors;

/// <summary>
/// The port through which everything outside speaks to tickets, departments and streets, on either engine.
/// </summary>
public interface IActors
{
    ITicketActor Ticket(TicketId id);

    IDepartmentActor Department(string unitId);

    IStreetActor Street(string unitId);
}

/// <summary>One ticket: one turn at a time, decide, write, apply.</summary>
public interface ITicketActor
{
    Task<TicketAnswer> Do(TicketRequest request, CancellationToken cancel);
}

/// <summary>One department's board.</summary>
public interface IDepartmentActor
{
    Task<DepartmentBoard> Board(CancellationToken cancel);

    /// <summary>Something changed: read anew before the next look. Pokes may be lost or merged.</summary>
    Task Poke();
}

/// <summary>One street's board.</summary>
public interface IStreetActor
{
    Task<StreetBoard> Board(CancellationToken cancel);

    /// <summary>Something changed: read anew before the next look. Pokes may be lost or merged.</summary>
    Task Poke();
}
