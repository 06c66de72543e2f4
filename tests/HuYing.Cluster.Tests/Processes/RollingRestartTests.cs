using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.Tests;
using Xunit.Abstractions;

namespace HuYing.Cluster.Tests.Processes;

/// <summary>Silos, and then the facade, are restarted one after the other while people work.</summary>
[Collection("processes")]
public class RollingRestartTests(ITestOutputHelper output)
{
    private const int Workers = 8;

    [Fact]
    public async Task No_request_fails_after_the_client_s_own_retries()
    {
        await using var cluster = await SiloProcesses.Start();
        var callers = await cluster.Ground.LogIn();
        using var over = new CancellationTokenSource();
        var done = 0;
        var work = Enumerable.Range(0, Workers).Select(worker => Task.Run(async () =>
        {
            var (token, community) = callers[worker % callers.Count];
            using var http = new HttpClient { BaseAddress = cluster.Facade.Address };
            var client = new HuYingClient(http, HuYingRetries.Patient) { Token = token };
            while (!over.IsCancellationRequested)
            {
                // Any exception ends this test: the client has repeated what may be repeated by then.
                var reply = await client.DraftTicket(Call(community));
                await client.CommentOnTicket(reply.TicketId, new Remark("已到现场", []));
                Interlocked.Add(ref done, 2);
            }
        })).ToList();

        foreach (var node in cluster.Silos.Take(Depth.Of(1, 3)).Append(cluster.Facade))
        {
            var before = Volatile.Read(ref done);
            await Until(() => Volatile.Read(ref done) > before + Workers || work.Any(one => one.IsFaulted));
            Assert.True(await node.Stop(), "a node did not stop in good order");
            await node.Start();
            output.WriteLine($"restarted one node; {Volatile.Read(ref done)} requests answered so far");
        }

        var last = Volatile.Read(ref done);
        await Until(() => Volatile.Read(ref done) > last + Workers || work.Any(one => one.IsFaulted));
        await over.CancelAsync();
        await Task.WhenAll(work);
        Assert.Empty(await cluster.Ground.Verify());
    }

    private static NewTicket Call(string community) => new(
        new TicketContent(
            "望江路积水",
            "网格员巡查发现路面积水,需部门处置。",
            TicketKind.Daily,
            new Place(community, "望江路 1 号"),
            "网格巡查",
            "街道没有抽排设备",
            "已设置警示牌"),
        Submit: true);

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }
}
