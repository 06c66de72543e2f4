using HuYing.Domain.Tickets;
using HuYing.Ledger.Sealing;
using HuYing.Ledger.Tickets;
using HuYing.Ledger.Verification;
using HuYing.Tests.Sealing;

namespace HuYing.Tests.Ledger;

public sealed class ContactJournalTests
{
    private static readonly ContactSeals Seals = new(TestKeys.Crypto());

    private static readonly Contact Zhang = new("张秀英", "13812345678", "兰桥里 3 号");

    [Fact]
    public async Task A_contact_is_committed_with_the_event_that_names_it()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);

        var contact = await Record(life);

        var stored = await ledger.Contacts.Find(life.Id, CancellationToken.None);
        Assert.Equal(contact.Commitment, stored!.Contact.Commitment);
        Assert.Equal(Zhang, Seals.Open(life.Id, stored.Contact));
        Assert.True((await Verify(ledger)).IsGreen);
    }

    [Fact]
    public async Task An_append_that_comes_too_late_leaves_the_contact_as_it_is()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        var (first, second) = (Seals.Seal(life.Id, Zhang), Seals.Seal(life.Id, Zhang with { Name = "李" }));
        var late = life.Prepare(new RecordContact(second.Commitment), District.Caller, contact: second)!;
        await life.Do(new RecordContact(first.Commitment), District.Caller, contact: first);

        var result = await ledger.Journal.Append(late, CancellationToken.None);

        Assert.IsType<AppendResult.Conflict>(result);
        var stored = await ledger.Contacts.Find(life.Id, CancellationToken.None);
        Assert.Equal(first.Commitment, stored!.Contact.Commitment);
    }

    [Fact]
    public async Task Contacts_of_many_tickets_share_groups_with_tickets_that_have_none()
    {
        await using var ledger = await OpenLedger.Create(writers: 1);
        var lives = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => TicketLife.Drafted(ledger.Journal)));

        await Task.WhenAll(lives.Select<TicketLife, Task>((life, i) => i % 3 == 0
            ? Record(life)
            : life.Do(new Comment("已电话联系", []), District.Caller)));

        Assert.Equal(20L, await ledger.Database.AsOwner("SELECT count(*) FROM ticket_contact"));
        Assert.True((await Verify(ledger)).IsGreen);
    }

    [Fact]
    public async Task Erasing_takes_the_row_and_leaves_the_chain()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        await Record(life);

        await life.Do(new EraseContact("更正"), District.Caller);

        Assert.Null(await ledger.Contacts.Find(life.Id, CancellationToken.None));
        Assert.True((await Verify(ledger)).IsGreen);
    }

    [Fact]
    public async Task A_number_is_found_exactly_and_only_in_its_district()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        await Record(life);

        Task<List<StoredContact>> Find(string district, string phone) =>
            ledger.Contacts.FindByPhone(district, Seals.PhoneIndex(phone)!, CancellationToken.None);

        Assert.Equal(life.Id, Assert.Single(await Find(District.Id, "138-1234-5678")).TicketId);
        Assert.Empty(await Find(District.Id, "13812345679"));
        Assert.Empty(await Find("elsewhere", "13812345678"));
    }

    [Fact]
    public async Task New_keys_seal_every_contact_anew_and_the_history_stays()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        var path = TestKeys.NewPath();
        var contact = new ContactSeals(TestKeys.Crypto(path: path)).Seal(life.Id, Zhang);
        await life.Do(new RecordContact(contact.Commitment), District.Caller, contact: contact);
        new KeyFile(path, isMadeWhenMissing: false).Rotate();
        var crypto = TestKeys.Crypto(SealAlgorithm.Sm4, path);
        var rekey = new ContactRekey(ledger.Contacts, new ContactSeals(crypto), crypto);

        Assert.Equal(1, await rekey.Run(CancellationToken.None));

        var stored = await ledger.Contacts.Find(life.Id, CancellationToken.None);
        var envelope = stored!.Contact.Envelope;
        Assert.Equal((SealAlgorithm.Sm4, crypto.KeyId), (envelope.Algorithm, envelope.KeyId));
        Assert.Equal(Zhang, new ContactSeals(crypto).Open(life.Id, stored.Contact));
        Assert.Equal(0, await rekey.Run(CancellationToken.None));
        Assert.True((await Verify(ledger)).IsGreen);
    }

    [Theory]
    [InlineData("DELETE FROM ticket_contact", "contact_missing")]
    [InlineData("UPDATE ticket_contact SET commitment = repeat('0', 64)", "contact_changed")]
    [InlineData("UPDATE ticket_contact SET held = true", "contact_hold_differs")]
    public async Task A_contact_that_is_not_what_the_history_says_is_found(string sql, string code)
    {
        await using var ledger = await OpenLedger.Create();
        await Record(await TicketLife.Drafted(ledger.Journal));

        await ledger.Database.AsOwner(sql);

        Assert.Equal([code], await Problems(ledger));
    }

    [Fact]
    public async Task A_contact_that_was_put_back_after_it_was_erased_is_found()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        await Record(life);
        await ledger.Database.AsOwner("CREATE TABLE copy AS SELECT * FROM ticket_contact");
        await life.Do(new EraseContact("更正"), District.Caller);

        await ledger.Database.AsOwner("INSERT INTO ticket_contact SELECT * FROM copy");

        Assert.Equal(["contact_left"], await Problems(ledger));
    }

    private static async Task<SealedContact> Record(TicketLife life)
    {
        var contact = Seals.Seal(life.Id, Zhang);
        await life.Do(new RecordContact(contact.Commitment), District.Caller, contact: contact);
        return contact;
    }

    private static Task<VerificationReport> Verify(OpenLedger ledger) =>
        LedgerVerification.Run(ledger.Database.App, null, CancellationToken.None);

    private static async Task<IEnumerable<string>> Problems(OpenLedger ledger) =>
        (await Verify(ledger)).Checks.SelectMany(check => check.Problems).Select(problem => problem.Code);
}
