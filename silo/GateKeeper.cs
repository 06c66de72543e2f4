using HuYing.Ledger;

namespace HuYing.Silo;

/// <summary>
/// The first thing a server does: it refuses to run on a database that could lose what it acknowledges.
/// </summary>
internal sealed class GateKeeper(LedgerGate gate) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => gate.Check(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
