#if ORLEANS
using System.Net;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService;

namespace HuYing.Cluster.Tests.Schema;

public class MembershipTests
{
    private static readonly DateTime Noon = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_change_needs_the_version_that_it_saw_and_only_one_of_two_gets_it()
    {
        await using var database = await OrleansDatabase.Create();
        var table = await Table(database);
        var start = (await table.ReadAllAsync()).Version;

        var both = await Task.WhenAll(
            table.InsertRowAsync(Silo(1), start.Next()), table.InsertRowAsync(Silo(2), start.Next()));

        Assert.Single(both, inserted => inserted);
        var now = await table.ReadAllAsync();
        Assert.Equal(start.Version + 1, now.Version.Version);
        Assert.False(await table.InsertRowAsync(now.Members[0].Item1, now.Version.Next()));
        Assert.Equal(now.Version.Version, (await table.ReadAllAsync()).Version.Version);
    }

    [Fact]
    public async Task A_member_is_updated_against_the_version_and_never_looks_older_than_it_was()
    {
        await using var database = await OrleansDatabase.Create();
        var table = await Table(database);
        var silo = Silo(1);
        var seen = (await table.ReadAllAsync()).Version;
        Assert.True(await table.InsertRowAsync(silo, seen.Next()));
        var stale = seen;
        seen = (await table.ReadAllAsync()).Version;
        silo.IAmAliveTime = Noon.AddMinutes(5);
        await table.UpdateIAmAliveAsync(silo);

        silo.IAmAliveTime = Noon;
        silo.Status = SiloStatus.Dead;
        silo.SuspectTimes = [Tuple.Create(Silo(2).SiloAddress, Noon)];
        Assert.False(await table.UpdateRowAsync(silo, stale.VersionEtag, stale.Next()));
        Assert.True(await table.UpdateRowAsync(silo, seen.VersionEtag, seen.Next()));
        var last = (await table.ReadAllAsync()).Version;
        Assert.Equal(seen.Version + 1, last.Version);
        Assert.False(await table.UpdateRowAsync(Silo(9), last.VersionEtag, last.Next()));
        Assert.Equal(last.Version, (await table.ReadAllAsync()).Version.Version);

        var row = (await table.ReadRowAsync(silo.SiloAddress)).Members.Single().Item1;
        Assert.Equal((SiloStatus.Dead, Noon.AddMinutes(5)), (row.Status, row.IAmAliveTime));
        Assert.Equal(Noon, Assert.Single(row.SuspectTimes!).Item2);
        Assert.Empty((await table.ReadRowAsync(Silo(9).SiloAddress)).Members);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_dead_of_long_ago_are_swept_and_nobody_else(bool oneByOne)
    {
        await using var database = await OrleansDatabase.Create();
        if (!oneByOne)
        {
            await database.AsOwner("DELETE FROM orleans.OrleansQuery WHERE QueryKey = 'CleanupDefunctSiloEntryKey'");
        }

        var table = await Table(database);
        await Insert(table, Silo(1, SiloStatus.Dead, Noon.AddDays(-9)));
        await Insert(table, Silo(2, SiloStatus.Dead, Noon.AddHours(1)));
        await Insert(table, Silo(3, SiloStatus.Active, Noon.AddDays(-9)));
        await Insert(table, Silo(4, SiloStatus.Joining, Noon.AddDays(-9)));

        await table.CleanupDefunctSiloEntriesAsync(new DateTimeOffset(Noon));

        var left = (await table.ReadAllAsync()).Members;
        Assert.Equal([2, 3, 4], left.Select(member => member.Item1.SiloAddress.Generation).Order());
        await table.DeleteMembershipTableEntriesAsync("huying");
        Assert.Equal(0L, await database.AsOwner("SELECT count(*) FROM orleans.OrleansMembershipTable"));
    }

    private static async Task<AdoNetClusteringTable> Table(OrleansDatabase database)
    {
        var table = new AdoNetClusteringTable(
            null!,
            Options.Create(new ClusterOptions { ClusterId = "huying", ServiceId = "huying" }),
            Options.Create(new AdoNetClusteringSiloOptions { Invariant = "Npgsql", DataSource = database.Silo }),
            NullLogger<AdoNetClusteringTable>.Instance);
        await table.InitializeMembershipTableAsync(tryInitTableVersion: true);
        return table;
    }

    private static async Task Insert(AdoNetClusteringTable table, MembershipEntry silo) =>
        Assert.True(await table.InsertRowAsync(silo, (await table.ReadAllAsync()).Version.Next()));

    private static MembershipEntry Silo(
        int generation, SiloStatus status = SiloStatus.Active, DateTime? alive = null) => new()
        {
            SiloAddress = SiloAddress.New(IPAddress.Loopback, 11111, generation),
            SiloName = $"silo-{generation}",
            HostName = "host",
            Status = status,
            ProxyPort = 30000,
            StartTime = alive ?? Noon,
            IAmAliveTime = alive ?? Noon,
        };
}
#endif
