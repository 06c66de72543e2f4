using HuYing.Tests.Ledger;

namespace HuYing.Tests.Rest;

/// <summary>Tests of which each has the demonstration district behind a server that nobody else uses.</summary>
public abstract class OnOwnServer : IAsyncLifetime
{
    private RunningServer? _server;

    private protected RunningServer Server => _server!;

    private protected LedgerDatabase Database => Server.Database;

    public virtual async Task InitializeAsync() => _server = await RunningServer.Start();

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
