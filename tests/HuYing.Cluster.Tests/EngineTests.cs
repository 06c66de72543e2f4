#if ORLEANS
using HuYing.Grains;

namespace HuYing.Cluster.Tests;

public class EngineTests
{
    [Fact]
    public void The_orleans_engine_is_compiled_in() => Assert.True(OrleansEngine.IsCompiledIn);
}
#endif
