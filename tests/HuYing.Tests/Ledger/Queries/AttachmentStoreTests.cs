using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class AttachmentStoreTests(QueryLedger ledger) : IClassFixture<QueryLedger>
{
    private AttachmentStore Store => ledger.Get<AttachmentStore>();

    [Fact]
    public async Task A_file_is_kept_once_and_comes_back_byte_by_byte()
    {
        var file = await File();
        Assert.True(await Store.Keep(file, CancellationToken.None));
        Assert.True(await Store.Keep(file, CancellationToken.None));

        var found = await Store.Find(file.TicketId, file.Id, CancellationToken.None);
        Assert.Equal(file.Content, found!.Content);
        Assert.Equal(file with { Content = [] }, found with { Content = [] });
        Assert.Equal(new Attachment(file.Id, "现场.jpg", "image/jpeg", 3, "ab"), found.Description);
    }

    [Fact]
    public async Task An_id_that_holds_another_file_is_not_overwritten()
    {
        var file = await File();
        await Store.Keep(file, CancellationToken.None);

        Assert.False(await Store.Keep(file with { Sha256 = "cd", Content = [9] }, CancellationToken.None));
        Assert.Equal(file.Content, (await Store.Find(file.TicketId, file.Id, CancellationToken.None))!.Content);
    }

    [Fact]
    public async Task A_file_is_found_through_its_own_ticket_only()
    {
        var file = await File();
        await Store.Keep(file, CancellationToken.None);
        var other = await ledger.NextId(file.UploadedAt);
        Assert.Null(await Store.Find(other, file.Id, CancellationToken.None));
    }

    [Fact]
    public async Task Old_files_that_no_history_names_are_dropped_and_no_others()
    {
        var district = new SampleDistrict("a");
        var old = (await ledger.Now()).AddDays(-2);
        var walk = new TicketWalk(district, new Random(1), await ledger.NextId(old), old).Begin(
            new TicketContent(
                "桥下积水", "桥下积水很深，车辆无法通行。", TicketKind.Daily, null,
                new Place("a-st-1-c1", null, "桥下", null, null), "巡查", "街道没有设备", "已设警示牌"),
            "a-st-1");
        var claimed = (await File()) with { UploadedAt = old };
        Assert.True(walk.Try(new Attach(claimed.Description), district.Person(Role.StreetLeader, "a-st-1")));
        Assert.True(TicketId.TryParse((await ledger.Keep(walk)).Id, out var id));
        claimed = claimed with { TicketId = id };
        var unclaimed = (await File()) with { TicketId = id, UploadedAt = old };
        var fresh = (await File()) with { TicketId = id };
        foreach (var file in new[] { claimed, unclaimed, fresh })
        {
            await Store.Keep(file, CancellationToken.None);
        }

        Assert.Equal(1, await Store.DropUnclaimed(TimeSpan.FromDays(1), CancellationToken.None));
        Assert.Null(await Store.Find(id, unclaimed.Id, CancellationToken.None));
        Assert.NotNull(await Store.Find(id, claimed.Id, CancellationToken.None));
        Assert.NotNull(await Store.Find(id, fresh.Id, CancellationToken.None));
    }

    [Fact]
    public async Task A_careless_age_spares_what_was_uploaded_within_the_hour()
    {
        var file = await File();
        await Store.Keep(file, CancellationToken.None);
        await Store.DropUnclaimed(TimeSpan.Zero, CancellationToken.None);
        Assert.NotNull(await Store.Find(file.TicketId, file.Id, CancellationToken.None));
    }

    private async Task<StoredAttachment> File()
    {
        var now = await ledger.Now();
        return new StoredAttachment(
            Guid.CreateVersion7(), await ledger.NextId(now), "现场.jpg", "image/jpeg", "ab", "caller-1", now, [1, 2, 3]);
    }
}
