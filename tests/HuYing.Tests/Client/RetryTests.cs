using System.Net;
using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.Tests.Rest;

namespace HuYing.Tests.Client;

public sealed class RetryTests
{
    [Theory]
    [InlineData(Mishap.NoAnswer)]
    [InlineData(Mishap.LostAnswer)]
    [InlineData(Mishap.Unavailable)]
    [InlineData(Mishap.TooMany)]
    [InlineData(Mishap.Running)]
    public async Task A_mishap_on_the_line_leads_to_one_ticket_under_one_key(Mishap mishap)
    {
        var server = await RunningServer.Shared;
        var line = new BadLine(mishap, mishap, mishap);
        var client = await Client(server, line);
        var word = $"断线{Guid.CreateVersion7():N}";

        var reply = await client.DraftTicket(new NewTicket(Samples.Content($"{word} 重试")));

        Assert.Equal(4, line.Keys.Count);
        Assert.Single(line.Keys.Distinct());
        Assert.Equal(7, Guid.Parse(line.Keys.First()).Version);
        var found = await (await server.As(Cast.Caller)).ListTickets(new TicketListing(Text: word)).ToListAsync();
        Assert.Equal(reply.TicketId, Assert.Single(found).Id);
    }

    [Fact]
    public async Task Two_changes_have_two_keys()
    {
        var line = new BadLine();
        var client = await Client(await RunningServer.Shared, line);
        await client.DraftTicket(new NewTicket(Samples.Content()));
        await client.DraftTicket(new NewTicket(Samples.Content()));

        Assert.Equal(2, line.Keys.Distinct().Count());
    }

    [Fact]
    public async Task Patience_ends()
    {
        var line = new BadLine([.. Enumerable.Repeat(Mishap.Unavailable, 20)]);
        var client = await Client(await RunningServer.Shared, line);

        var problem = await Assert.ThrowsAsync<HuYingProblem>(
            () => client.DraftTicket(new NewTicket(Samples.Content())));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, problem.Status);
        Assert.Equal(1 + HuYingRetries.Default.Most, line.Keys.Count);
    }

    [Fact]
    public async Task A_refusal_is_not_repeated_and_says_why()
    {
        var line = new BadLine();
        var client = await Client(await RunningServer.Shared, line);

        var problem = await Assert.ThrowsAsync<HuYingProblem>(
            () => client.DraftTicket(new NewTicket(Samples.Content("短"))));

        Assert.Single(line.Keys);
        Assert.Equal("text_too_short", problem.Code);
        Assert.Equal("title", problem.Errors.Keys.Single());
        Assert.False(problem.IsTransient);
        Assert.NotEmpty(problem.TraceId);
    }

    [Fact]
    public async Task A_server_that_asks_for_too_much_patience_is_not_waited_for()
    {
        var line = new BadLine(Mishap.HourLong);
        var client = await Client(await RunningServer.Shared, line);

        var problem = await Assert.ThrowsAsync<HuYingProblem>(() => client.GetMe());

        Assert.Equal(TimeSpan.FromHours(1), problem.RetryAfter);
        Assert.True(problem.IsTransient);
    }

    [Theory]
    [InlineData(0, 100, 200)]
    [InlineData(3, 800, 1_600)]
    [InlineData(9, 5_000, 10_000)]
    [InlineData(1_000, 5_000, 10_000)]
    public void Pauses_double_up_to_a_bound_and_differ(int repeat, int least, int most)
    {
        var pauses = Enumerable.Range(0, 200)
            .Select(_ => HuYingRetries.Default.Pause(repeat, null).TotalMilliseconds)
            .ToList();

        Assert.All(pauses, pause => Assert.InRange(pause, least, most));
        Assert.True(pauses.Distinct().Count() > 100);
        Assert.Equal(TimeSpan.FromSeconds(30), HuYingRetries.Default.Pause(0, TimeSpan.FromSeconds(30)));
    }

    private static async Task<HuYingClient> Client(RunningServer server, BadLine line) =>
        new(new HttpClient(line) { BaseAddress = server.Address }, HuYingRetries.Default, new ImpatientTime())
        {
            Token = (await server.As(Cast.Caller)).Token,
        };

    /// <summary>The real clock, but every pause is over at once.</summary>
    private sealed class ImpatientTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
