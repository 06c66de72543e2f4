#if !ORLEANS
using HuYing.Grains;

namespace HuYing.Cluster.Tests;

public class WithoutOrleans
{
    [Fact(Skip = "The cluster suite needs the Orleans packages, which are not in the local package cache.")]
    public void The_cluster_suite() => Assert.True(OrleansEngine.IsCompiledIn);
}
#endif
