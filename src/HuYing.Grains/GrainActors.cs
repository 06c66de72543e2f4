using HuYing.Actors;
using HuYing.Actors.Local;
using HuYing.Domain.Departments;
using HuYing.Domain.Streets;
using HuYing.Domain.Tickets;
using HuYing.Grains.Calls;
using HuYing.Grains.Departments;
using HuYing.Grains.Streets;
using HuYing.Grains.Tickets;

namespace HuYing.Grains;

/// <summary>The engine of many machines: every actor is a grain, wherever in the cluster it lives.</summary>
internal sealed class GrainActors(IGrainFactory grains, CallerPass passes) : IActors
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    public ITicketActor Ticket(TicketId id) => new RemoteTicket(grains.GetGrain<ITicketGrain>(id.Value), passes);

    public IDepartmentActor Department(string unitId) =>
        new RemoteDepartment(grains.GetGrain<IDepartmentGrain>(unitId), passes);

    public IStreetActor Street(string unitId) => new RemoteStreet(grains.GetGrain<IStreetGrain>(unitId), passes);

    // Every way in which the cluster itself may fail a call; what the grain throws is not among them.
    private static bool IsOfTheCluster(Exception fault) =>
        fault is OrleansException or TimeoutException;

    private static bool IsTooMuch(Exception fault) => fault is LimitExceededException or GatewayTooBusyException;

    private sealed class RemoteTicket(ITicketGrain grain, CallerPass passes) : ITicketActor
    {
        public async Task<TicketAnswer> Do(TicketRequest request, CancellationToken cancel)
        {
            RequestContext.Set(CallerPass.Name, passes.Of(request.By));
            try
            {
                return await grain.Do(request);
            }
            catch (Exception fault) when (IsTooMuch(fault))
            {
                return new TicketAnswer.Busy(RetryAfter);
            }
            catch (Exception fault) when (IsOfTheCluster(fault))
            {
                return new TicketAnswer.Unknown();
            }
        }
    }

    private sealed class RemoteDepartment(IDepartmentGrain grain, CallerPass passes) : IDepartmentActor
    {
        public Task<DepartmentBoard> Board(CancellationToken cancel) => Asking(passes, grain.Board, cancel);

        public Task Poke() => Asking(passes, grain.Poke);
    }

    private sealed class RemoteStreet(IStreetGrain grain, CallerPass passes) : IStreetActor
    {
        public Task<StreetBoard> Board(CancellationToken cancel) => Asking(passes, grain.Board, cancel);

        public Task Poke() => Asking(passes, grain.Poke);
    }

    private static async Task<T> Asking<T>(CallerPass passes, Func<Task<T>> ask, CancellationToken cancel)
    {
        RequestContext.Set(CallerPass.Name, passes.OfSystem);
        try
        {
            return await ask().WaitAsync(cancel);
        }
        catch (Exception fault) when (IsTooMuch(fault) || IsOfTheCluster(fault))
        {
            throw new ActorBusy(fault.Message);
        }
    }

    // Asynchronous, so that the pass stays with this one call.
    private static async Task Asking(CallerPass passes, Func<Task> tell)
    {
        RequestContext.Set(CallerPass.Name, passes.OfSystem);
        await tell();
    }
}
