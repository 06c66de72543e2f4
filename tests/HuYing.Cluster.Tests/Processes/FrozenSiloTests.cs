using System.Security.Cryptography;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Grains;
using HuYing.Grains.Calls;
using HuYing.Grains.Tickets;
using HuYing.Ledger.Cluster;
using HuYing.Ledger.Tickets;
using HuYing.Silo;
using HuYing.Silo.Bench;
using HuYing.Tests;
using HuYing.Tests.Actors;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit.Abstractions;

namespace HuYing.Cluster.Tests.Processes;

/// <summary>
/// A silo stands still with a decided act in its hands, is given up by the others, and wakes up: its act comes too
/// late, and the ledger refuses it.
/// </summary>
public sealed class FrozenSiloTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Freeze = TimeSpan.FromSeconds(Depth.Of(45, 90));

    [Fact]
    public async Task What_a_silo_wanted_to_write_before_it_was_given_up_is_refused()
    {
        await using var cluster = await SiloProcesses.Start();
        using var client = await Connect(cluster);
        var options = new SiloOptions(cluster.Ground.App, cluster.Ground.Owner, "127.0.0.1", 0, Path.GetTempPath());
        var services = SiloApp.AddLedgerAndActors(new ServiceCollection().AddLogging(), options).BuildServiceProvider();
        await using var ground = await ActorsGround.On(services, client.Services.GetRequiredService<IActors>());
        var leader = ground.LeaderOf(ground.Of(Role.Caller).UnitId);
        var (frozen, ids) = await TicketsOfOneSilo(ground, client, cluster);
        await using var lockHolder = new NpgsqlConnection(cluster.Ground.Owner);
        await lockHolder.OpenAsync();

        // Its writers are busy with other tickets, so that the act on the first one waits in the silo's own memory.
        await using (var blocked = await lockHolder.BeginTransactionAsync())
        {
            await Run(lockHolder, "LOCK TABLE ticket_event IN EXCLUSIVE MODE");
            for (var writer = 1; writer <= 3; writer++)
            {
                _ = Send(ground, ids[writer], new Comment("占住一个写入者", []), leader);
                await WritersWaiting(cluster.Ground.Owner, writer);
            }

            _ = Send(ground, ids[0], new Approve(), leader);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            cluster.Silos[frozen].Freeze();
            await blocked.RollbackAsync();
        }

        // The others give it up and carry on with the ticket.
        var frozenAt = BenchGround.Now();
        while (await Send(ground, ids[0], new SendBack("情况不清,请补充照片"), leader) is not TicketAnswer.Done)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
        }

        var taken = (BenchGround.Now() - frozenAt).TotalSeconds;
        output.WriteLine($"another silo took it over {taken:F0} s after the freeze");
        Assert.Equal(["drafted", "submitted", "sent-back"], await Events(ground, ids[0]));
        while (BenchGround.Now() - frozenAt < Freeze)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }

        cluster.Silos[frozen].Wake();
        while (cluster.Silos[frozen].IsRunning && BenchGround.Now() - frozenAt < Freeze + TimeSpan.FromSeconds(20))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }

        output.WriteLine(cluster.Silos[frozen].IsRunning ? "it still runs, given up" : "it ended itself");
        Assert.Equal(["drafted", "submitted", "sent-back"], await Events(ground, ids[0]));
        Assert.Empty(await cluster.Ground.Verify());
    }

    // Four submitted tickets that live on the same silo.
    private static async Task<(int Silo, List<TicketId> Ids)> TicketsOfOneSilo(
        ActorsGround ground, IHost client, SiloProcesses cluster)
    {
        var grains = client.Services.GetRequiredService<IGrainFactory>();
        var management = grains.GetGrain<IManagementGrain>(0);
        var caller = ground.Of(Role.Caller);
        var homes = new Dictionary<int, List<TicketId>>();
        while (true)
        {
            var id = await ground.NextId();
            var content = SampleTickets.Content(1, ground.CommunityOf(caller.UnitId), null);
            Assert.IsType<TicketAnswer.Done>(
                await Send(ground, id, new DraftTicket(id.Value, content, Submit: true), caller));
            var address = await management.GetActivationAddress(grains.GetGrain<ITicketGrain>(id.Value));
            var home = cluster.Ports.ToList().IndexOf(address!.Endpoint.Port);
            var there = homes.TryGetValue(home, out var known) ? known : homes[home] = [];
            there.Add(id);
            if (there.Count == 4)
            {
                return (home, there);
            }
        }
    }

    private static async Task<IHost> Connect(SiloProcesses cluster)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging();
        var options = new SiloOptions(cluster.Ground.App, cluster.Ground.Owner, "127.0.0.1", 0, Path.GetTempPath())
        {
            Role = ClusterRole.Rest,
        };
        builder.Services.AddSingleton(_ => new ClusterSources(options.Server));
        builder.Services.AddSingleton(_ => new NpgsqlDataSourceBuilder(options.Server).Build());
        builder.Services.AddSingleton<ClusterSecret>();
        builder.Services.AddSingleton<CallerPass>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<CallerPass>());
        builder.Services.AddSingleton<IActors, GrainActors>();
        builder.Services.AddSingleton<Membership>();
        builder.UseOrleansClient(client => ClusterClient.Configure(client, options.Cluster));
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static Task<TicketAnswer> Send(ActorsGround ground, TicketId id, TicketCommand command, Actor by) =>
        ground.Actors.Ticket(id).Do(
            new TicketRequest(
                command,
                by,
                null,
                new RequestStamp(Guid.CreateVersion7(), RandomNumberGenerator.GetBytes(32)),
                command is DraftTicket),
            CancellationToken.None);

    private static async Task<List<string>> Events(ActorsGround ground, TicketId id) =>
        [.. (await ground.Get<TicketQueries>().History(id, CancellationToken.None)).Select(one => one.Happened.Name)];

    private static async Task WritersWaiting(string owner, int count)
    {
        await using var connection = new NpgsqlConnection(owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT count(*) FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
            WHERE c.relname = 'ticket_event' AND NOT l.granted
              AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
            """,
            connection);
        while ((long)(await command.ExecuteScalarAsync())! < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
