using HuYing.Tests.Actors;

namespace HuYing.Cluster.Tests.Grains;

/// <summary>The engine of many machines does what every engine must do.</summary>
public class GrainEngineTests(GrainEngineTests.TwoSilos silos)
    : ActorsConformance, IClassFixture<GrainEngineTests.TwoSilos>
{
    private protected override ActorsGround Ground => silos.Grains.Ground;

    public sealed class TwoSilos : IAsyncLifetime
    {
        private GrainGround? _grains;

        internal GrainGround Grains => _grains ?? throw new InvalidOperationException("Not prepared.");

        public async Task InitializeAsync() => _grains = await GrainGround.Start();

        public Task DisposeAsync() => Grains.DisposeAsync().AsTask();
    }
}
