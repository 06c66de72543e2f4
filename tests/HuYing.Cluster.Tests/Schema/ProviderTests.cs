#if ORLEANS
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Runtime.Membership;
using Orleans.Storage;

namespace HuYing.Cluster.Tests.Schema;

public class ProviderTests
{
    private static readonly DateTime Noon = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);

    private static readonly GrainId Ticket = GrainId.Create("ticket", "HY-20261122-000123");

    [Fact]
    public async Task Two_silos_find_each_other_and_show_their_gateways()
    {
        await using var database = await OrleansDatabase.Create();
        await using var one = await LoneSilo.Start(database);
        await using var two = await LoneSilo.Start(database);

        var members = await one.Members.ReadAllAsync();

        Assert.Equal(
            new[] { one.Address, two.Address }.Order(),
            members.Members.Where(m => m.Item1.Status == SiloStatus.Active).Select(m => m.Item1.SiloAddress).Order());
        Assert.Equal(
            new[] { one.Gateway, two.Gateway }.Select(gateway => gateway.Endpoint.Port).Order(),
            (await Gateways(database)).Select(uri => uri.Port).Order());
    }

    [Fact]
    public async Task A_reminder_is_kept_found_by_its_hash_and_removed_by_who_saw_it_last()
    {
        await using var database = await OrleansDatabase.Create();
        await using var silo = await LoneSilo.Start(database);
        var table = silo.Reminders;
        var hash = Ticket.GetUniformHashCode();
        var row = new ReminderEntry
        {
            GrainId = Ticket,
            ReminderName = "deadline",
            StartAt = Noon,
            Period = TimeSpan.FromMinutes(1),
        };

        var first = await table.UpsertRow(row);
        row.Period = TimeSpan.FromDays(40);
        var second = await table.UpsertRow(row);

        var kept = Assert.IsType<ReminderEntry>(await table.ReadRow(Ticket, "deadline"));
        Assert.Equal((Noon, TimeSpan.FromDays(40), second), (kept.StartAt, kept.Period, kept.ETag));
        Assert.Single((await table.ReadRows(Ticket)).Reminders);
        Assert.Single((await table.ReadRows(hash - 1, hash)).Reminders);
        Assert.Empty((await table.ReadRows(hash, hash + 1)).Reminders);
        Assert.Single((await table.ReadRows(0, 0)).Reminders);
        Assert.Empty((await table.ReadRows(hash, hash - 1)).Reminders);

        Assert.False(await table.RemoveRow(Ticket, "deadline", first!));
        Assert.True(await table.RemoveRow(Ticket, "deadline", second!));
        await table.UpsertRow(row);
        await table.TestOnlyClearTable();
        Assert.Empty((await table.ReadRows(0, 0)).Reminders);
    }

    [Fact]
    public async Task A_state_is_kept_as_json_and_a_stale_writer_is_told()
    {
        await using var database = await OrleansDatabase.Create();
        await using var silo = await LoneSilo.Start(database);
        var (mine, theirs) = (new GrainState<Board>(), new GrainState<Board>());
        await silo.Boards.ReadStateAsync("board", Ticket, mine);
        await silo.Boards.ReadStateAsync("board", Ticket, theirs);
        Assert.False(mine.RecordExists);

        mine.State = new Board { Title = "路灯不亮" };
        await silo.Boards.WriteStateAsync("board", Ticket, mine);
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => silo.Boards.WriteStateAsync("board", Ticket, theirs));

        await silo.Boards.ReadStateAsync("board", Ticket, theirs);
        Assert.Equal("路灯不亮", theirs.State!.Title);
        Assert.Equal(
            "路灯不亮",
            await database.AsOwner(
                "SELECT convert_from(PayloadBinary, 'UTF8')::jsonb ->> 'Title' FROM orleans.OrleansStorage"));
        await silo.Boards.WriteStateAsync("board", Ticket, mine);
        await Assert.ThrowsAsync<InconsistentStateException>(
            () => silo.Boards.ClearStateAsync("board", Ticket, theirs));
    }

    [Fact]
    public async Task A_cleared_state_leaves_its_version_and_a_deleted_one_leaves_nothing()
    {
        await using var database = await OrleansDatabase.Create();
        await using var silo = await LoneSilo.Start(database);
        foreach (var storage in new[] { silo.Boards, silo.Drafts })
        {
            var state = new GrainState<Board> { State = new Board { Title = "一" } };
            await storage.WriteStateAsync(storage == silo.Boards ? "board" : "draft", Ticket, state);
            await storage.ClearStateAsync(storage == silo.Boards ? "board" : "draft", Ticket, state);
            Assert.False(state.RecordExists);
        }

        Assert.Equal(
            "board 2 empty",
            await database.AsOwner(
                """
                SELECT string_agg(GrainTypeString || ' ' || Version || coalesce(PayloadBinary::text, ' empty'), ', ')
                FROM orleans.OrleansStorage
                """));
    }

    private static async Task<IList<Uri>> Gateways(OrleansDatabase database)
    {
        var list = new AdoNetGatewayListProvider(
            NullLogger<AdoNetGatewayListProvider>.Instance,
            null!,
            Options.Create(new AdoNetClusteringClientOptions { Invariant = "Npgsql", DataSource = database.Silo }),
            Options.Create(new GatewayOptions()),
            Options.Create(new ClusterOptions { ClusterId = "huying", ServiceId = "huying" }));
        await list.InitializeGatewayListProviderAsync();
        return await list.GetGatewaysAsync();
    }

    internal sealed record Board
    {
        public string Title { get; init; } = "";
    }
}
#endif
