using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class LikelyDuplicateTests(QueryLedger ledger) : IClassFixture<QueryLedger>
{
    [Fact]
    public async Task Same_item_and_grid_within_two_days_are_a_pair()
    {
        var now = await ledger.Now();
        var first = await Raised("same", "I-1", "c1", "g", now.AddHours(-48));
        var second = await Raised("same", "I-1", "c1", "g", now);

        var pair = Assert.Single((await Board("same")).Duplicates);
        Assert.Equal((second, first), (pair.TicketId, pair.OtherTicketId));
        Assert.Contains("网格", pair.Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_grid_the_community_decides()
    {
        var now = await ledger.Now();
        await Raised("nogrid", "I-1", "c1", "g", now);
        await Raised("nogrid", "I-1", "c1", null, now);
        await Raised("nogrid", "I-1", "c2", null, now);

        Assert.Contains("社区", Assert.Single((await Board("nogrid")).Duplicates).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_item_another_place_a_later_day_or_an_ended_call_are_not()
    {
        var now = await ledger.Now();
        await Raised("other", "I-1", "c1", "g", now);
        await Raised("other", "I-2", "c1", "g", now);
        await Raised("other", "I-1", "c2", "g", now);
        await Raised("other", null, "c1", "g", now);
        await Raised("other", "I-1", "c1", "g", now.AddHours(-49));
        await Raised("other", "I-1", "c1", "g", now, cancelled: true);

        Assert.Empty((await Board("other")).Duplicates);
    }

    [Fact]
    public async Task A_flood_of_one_problem_shows_twenty_pairs_of_the_latest()
    {
        var now = await ledger.Now();
        var last = "";
        for (var i = 0; i < 12; i++)
        {
            last = await Raised("flood", "I-1", "c1", "g", now);
        }

        var pairs = (await Board("flood")).Duplicates;
        Assert.Equal(20, pairs.Count);
        Assert.Equal(11, pairs.Count(pair => pair.TicketId == last));
        Assert.Equal(20, pairs.Distinct().Count());
    }

    private Task<HuYing.Domain.Streets.StreetBoard> Board(string district) =>
        ledger.Boards.Street($"{district}-st-1", CancellationToken.None);

    private async Task<string> Raised(
        string district, string? item, string community, string? grid, DateTimeOffset at, bool cancelled = false)
    {
        var sample = new SampleDistrict(district);
        var street = sample.Streets[0];
        var place = new Place(
            $"{street}-{community}",
            grid is null ? null : $"{street}-{community}-{grid}",
            "桥下",
            null,
            null);
        var content = new TicketContent(
            "桥下积水", "桥下积水很深，车辆无法通行。", TicketKind.Daily, item, place, "巡查", "街道没有设备", "已设警示牌");
        var walk = new TicketWalk(sample, new Random(1), await ledger.NextId(at), at)
            .Begin(content, street, Sensitivity.Internal);
        Assert.True(walk.Try(new Submit(), walk.Events[0].By));
        Assert.True(walk.Try(new Approve(), sample.Person(Role.StreetLeader, street)));
        Assert.True(!cancelled || walk.Try(new Cancel("重复上报"), sample.Platform));
        return (await ledger.Keep(walk)).Id;
    }
}
