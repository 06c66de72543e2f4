using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;
using HuYing.Tests.Ledger.Queries;

namespace HuYing.Tests.Organisation;

public sealed class RequestLogTests(QueryLedger ledger) : IClassFixture<QueryLedger>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private RequestLog Log => ledger.Get<RequestLog>();

    public async Task InitializeAsync() =>
        Assert.Null((await ledger.Get<DistrictStore>().Seed(SampleSeed.Seed, _ => "hash", [], None)).Refusal);

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_request_is_carried_out_once_and_answered_the_same_again()
    {
        var request = Request(1);
        var first = await Log.Once(request, (work, ct) => Create(work, "once", ct), None);
        var second = await Log.Once(request, (_, _) => throw new InvalidOperationException("Not again."), None);

        Assert.Equal(new RequestOutcome.Done("""{"created":"once"}""", false), first);
        Assert.Equal(new RequestOutcome.Done("""{"created":"once"}""", true), second);
    }

    [Fact]
    public async Task The_same_id_for_another_content_is_refused()
    {
        var request = Request(1);
        await Log.Once(request, (work, ct) => Create(work, "content", ct), None);
        var other = await Log.Once(request with { ContentHash = [2] }, (work, ct) => Create(work, "other", ct), None);

        Assert.IsType<RequestOutcome.OtherContent>(other);
        Assert.Null(await ledger.Get<AccountStore>().Find("other", None));
    }

    [Fact]
    public async Task Requests_at_the_same_time_are_one_in_effect()
    {
        var request = Request(1);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8)
            .Select(_ => Log.Once(request, (work, ct) => Create(work, "storm", ct), None)));

        Assert.Single(outcomes, outcome => outcome is RequestOutcome.Done { Replayed: false });
        Assert.All(
            outcomes,
            outcome => Assert.Equal("""{"created":"storm"}""", Assert.IsType<RequestOutcome.Done>(outcome).Json));
    }

    [Fact]
    public async Task What_fails_or_is_not_kept_leaves_nothing_and_may_be_tried_again()
    {
        var request = Request(1);
        await Assert.ThrowsAsync<InvalidOperationException>(() => Log.Once(request, Fail, None));
        Assert.Null(await ledger.Get<AccountStore>().Find("again", None));

        await Log.Once(request, async (work, ct) => (await Create(work, "again", ct)) with { Keep = false }, None);
        Assert.Null(await ledger.Get<AccountStore>().Find("again", None));

        var kept = await Log.Once(request, (work, ct) => Create(work, "again", ct), None);
        Assert.Equal(new RequestOutcome.Done("""{"created":"again"}""", false), kept);
        Assert.NotNull(await ledger.Get<AccountStore>().Find("again", None));

        static async Task<RequestReply> Fail(DistrictWork work, CancellationToken ct)
        {
            await Create(work, "again", ct);
            throw new InvalidOperationException("The process broke off here.");
        }
    }

    private static RequestStamp Request(byte content) => new(Guid.CreateVersion7(), [content]);

    private static async Task<RequestReply> Create(DistrictWork work, string login, CancellationToken ct)
    {
        Assert.Null(
            await work.Accounts.Create(new NewAccount("yx", login, "某人", Role.Caller, "st-a", [], null, "hash"), ct));
        return new RequestReply($$"""{"created":"{{login}}"}""");
    }
}
