using HuYing.Domain.Departments;
using HuYing.Domain.Streets;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Actors.Reference;

/// <summary>Boards rebuilt from the ledger's read model.</summary>
internal sealed class LedgerBoards(BoardQueries boards, ICounterFolding counters) : IBoardSource
{
    public Task<DepartmentBoard> Department(string unitId, CancellationToken cancel) =>
        boards.Department(unitId, cancel);

    public Task<StreetBoard> Street(string unitId, CancellationToken cancel) => boards.Street(unitId, cancel);

    public Task Fold(CounterScope scope, string unitId, CancellationToken cancel) =>
        counters.Fold(scope, unitId, cancel);
}
