namespace HuYing.Tests.Actors;

public class LocalEngineTests : ActorsConformance, IAsyncLifetime
{
    private ActorsGround? _ground;

    private protected override ActorsGround Ground => _ground ?? throw new InvalidOperationException("Not prepared.");

    public async Task InitializeAsync() => _ground = await ActorsGround.Local();

    public Task DisposeAsync() => Ground.DisposeAsync().AsTask();
}
