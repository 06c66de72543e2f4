using HuYing.Domain.Tickets;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Chain;
using HuYing.Ledger.Sealing;
using HuYing.Ledger.Tickets;
using HuYing.Ledger.Verification;
using HuYing.Tests.Sealing;
using Npgsql;
using Xunit.Abstractions;

namespace HuYing.Tests.Ledger;

public class LedgerVerificationTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(ChainAlgorithm.Sha256)]
    [InlineData(ChainAlgorithm.Sm3)]
    public async Task A_ledger_in_which_anything_allowed_happened_is_green(ChainAlgorithm chain)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        await using var ledger = await OpenLedger.Create(chain);
        var lives = await RandomLives.Live(ledger.Journal, seed, tickets: 40, steps: 60);
        lives.Add(await TicketLife.Filed(ledger.Journal));
        lives.Add(await TicketLife.Drafted(ledger.Journal));
        var contact = new ContactSeals(TestKeys.Crypto()).Seal(lives[^1].Id, new Contact("张秀英", null, null));
        await lives[^1].Do(new RecordContact(contact.Commitment), District.Caller, contact: contact);
        await KeepPhotos(ledger, lives);
        await ledger.Counters.Fold(CounterScope.Department, "water", CancellationToken.None);
        await ledger.Audit.Write(new AuditRecord("LogIn"));

        var report = await Verify(ledger);

        Assert.True(report.IsGreen);
        Assert.Equal(42, report.Tickets);
        Assert.All(report.Checks, check => Assert.True(check.Looked > 0, check.Name));
        Assert.Equal(lives.Sum(life => life.Ticket!.Version), report.Events);
    }

    [Fact]
    public async Task A_chain_that_changed_its_algorithm_on_the_way_is_green()
    {
        await using var ledger = await OpenLedger.Create(ChainAlgorithm.Sha256);
        await using var later = OpenLedger.On(ledger.Database, ChainAlgorithm.Sm3);
        var life = await TicketLife.Drafted(ledger.Journal);

        var append = life.Prepare(new Approve(), District.Leader)!;
        life.Take(append, await later.Journal.Append(append, CancellationToken.None));
        await life.Do(new Accept(Grade.Simple), District.Desk);

        Assert.True((await Verify(ledger)).IsGreen);
        Assert.Equal(2L, await ledger.Database.AsOwner("SELECT count(DISTINCT algorithm) FROM ticket_event"));
    }

    [Fact]
    public async Task More_tickets_than_fit_in_one_page_are_all_read()
    {
        await using var ledger = await OpenLedger.Create();
        foreach (var some in Enumerable.Range(0, 1100).Chunk(100))
        {
            await Task.WhenAll(some.Select(_ => TicketLife.Drafted(ledger.Journal)));
        }

        var report = await Verify(ledger);

        Assert.True(report.IsGreen);
        Assert.Equal((1100, 2200), (report.Tickets, report.Events));
    }

    [Theory]
    [InlineData("hash_differs",
        """UPDATE ticket_event SET payload = replace(payload::text, '积水', '积雪')::json WHERE seq = 1""")]
    [InlineData("hash_differs", """UPDATE ticket_event SET actor = replace(actor::text, '李书记', '张书记')::json""")]
    [InlineData("hash_differs", """UPDATE ticket_event SET at = at + interval '1 microsecond' WHERE seq = 3""")]
    [InlineData("hash_differs",
        """UPDATE ticket_event SET payload = replace(payload::text, '"total":90.5', '"total":91.5')::json""")]
    [InlineData("total_differs",
        """UPDATE ticket_event SET payload = replace(payload::text, '"total":90.5', '"total":91.5')::json""")]
    [InlineData("mark_impossible",
        """UPDATE ticket_event SET payload = replace(payload::text, '17.5', '17.25')::json""")]
    [InlineData("kind_differs", "UPDATE ticket_event SET kind = 'commented' WHERE seq = 2")]
    [InlineData("algorithm_unknown", "UPDATE ticket_event SET algorithm = 3 WHERE seq = 2")]
    [InlineData("seq_gap", "DELETE FROM ticket_event WHERE seq = 4")]
    [InlineData("replay_impossible", "DELETE FROM ticket_event WHERE seq = 1")]
    [InlineData("event_unreadable", """UPDATE ticket_event SET payload = '{"kind":"invented"}' WHERE seq = 2""")]
    [InlineData("illegal_step", """
        UPDATE ticket_event SET payload = '{"kind":"submitted"}', kind = 'submitted' WHERE kind = 'approved'
        """)]
    [InlineData("history_missing", "DELETE FROM ticket_event")]
    [InlineData("outbox_stray", "DELETE FROM ticket_event WHERE seq = 2")]
    [InlineData("hash_differs", """
        UPDATE ticket_event e SET payload = o.payload, kind = o.kind, hash = o.hash
          FROM ticket_event o
         WHERE e.ticket_number = o.ticket_number AND (e.seq, o.seq) IN ((2, 3), (3, 2))
        """)]
    [InlineData("ticket_differs", "UPDATE ticket SET title = '改过的标题'")]
    [InlineData("ticket_differs", "UPDATE ticket SET street_id = 'xixin'")]
    [InlineData("ticket_differs", "UPDATE ticket SET departments = '{}'")]
    [InlineData("ticket_differs", "UPDATE ticket SET latitude = latitude + 0.0001")]
    [InlineData("ticket_differs", "UPDATE ticket SET chain_head = sha256('x')")]
    [InlineData("assignment_differs", "UPDATE assignment SET score_total = 100 WHERE no = 1")]
    [InlineData("assignment_differs", "DELETE FROM assignment WHERE no = 2")]
    [InlineData("assignment_differs", "UPDATE assignment SET standing = NOT standing")]
    [InlineData("assignment_differs", "UPDATE assignment SET drafted_at = drafted_at + interval '1 microsecond'")]
    [InlineData("assignment_invented", """
        INSERT INTO assignment
        SELECT ticket_number, 3, 'fire', role, status, open, warn_at, due_at, clock, breached, reworks, score_total,
               drafted_at, standing
          FROM assignment WHERE no = 1
        """)]
    [InlineData("notice_differs", "UPDATE ticket_notice SET read = NOT read")]
    [InlineData("notice_differs", "UPDATE ticket_notice SET drafted_at = drafted_at + interval '1 microsecond'")]
    [InlineData("words_differ", "UPDATE ticket_text SET description = description || '。'")]
    [InlineData("words_differ", "UPDATE ticket_text SET search = ts_delete(search, '积水')")]
    [InlineData("words_differ", "DELETE FROM ticket_text")]
    [InlineData("attachment_missing", "DELETE FROM attachment")]
    [InlineData("attachment_changed", "UPDATE attachment SET content = 'png'")]
    [InlineData("counter_differs", "UPDATE counter SET value = value + 1 WHERE metric = 'scored'")]
    [InlineData("counter_differs", "DELETE FROM counter WHERE metric = 'issued'")]
    [InlineData("counter_differs", "INSERT INTO counter VALUES ('street', 'nowhere', 'drafted', 1)")]
    [InlineData("counter_differs", "DELETE FROM counter_delta WHERE scope = 'street'")]
    [InlineData("figure_differs", "UPDATE figure_delta SET amount = amount + 1 WHERE metric = 'closed'")]
    [InlineData("figure_differs", "DELETE FROM figure_delta WHERE scope = 'street'")]
    [InlineData("figure_differs", "INSERT INTO figure VALUES ('nowhere', 'flow', '2026-11-23', 'x', 9, 'raised', 1)")]
    [InlineData("figure_differs", "INSERT INTO figure VALUES ('nowhere', 'no', '2026-11-23', 'x', 9, 'raised', 1)")]
    [InlineData("reply_missing", "DELETE FROM ticket_command")]
    [InlineData("reply_stray", "UPDATE ticket_event SET request_id = NULL")]
    [InlineData("ticket_missing", "DELETE FROM ticket")]
    [InlineData("instant_off", """
        INSERT INTO district (id, name, demo, time_zone) VALUES ('heping', '和平区', false, 'Asia/Shanghai');
        UPDATE outbox SET written_at = written_at + interval '1 hour' WHERE seq = 2
        """)]
    public async Task It_finds(string code, string tampering)
    {
        await using var ledger = await OpenLedger.Create();
        await AQuietDistrict(ledger);
        Assert.True((await Verify(ledger)).IsGreen);

        await ledger.Database.AsOwner(tampering);

        Assert.Contains(await Problems(ledger), problem => problem.Code == code);
    }

    [Fact]
    public async Task It_finds_a_last_event_that_was_dropped_together_with_what_followed_from_it()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal);
        var before = await Snapshot(ledger, life);
        await life.Do(new Comment("已电话联系", []), District.Caller, new RequestStamp(Guid.CreateVersion7(), [1]));
        Assert.True((await Verify(ledger)).IsGreen);

        await ledger.Database.AsOwner(
            $"""
             DELETE FROM ticket_event WHERE seq = 3;
             UPDATE ticket SET version = 2, chain_head = '\x{before}';
             """);

        var codes = (await Problems(ledger)).Select(problem => problem.Code).ToList();
        Assert.Contains("reply_stray", codes);
        Assert.Contains("outbox_stray", codes);
        Assert.DoesNotContain("hash_differs", codes);
    }

    [Fact]
    public async Task It_finds_a_passed_deadline_that_nobody_recorded()
    {
        await using var ledger = await OpenLedger.Create();
        var life = await TicketLife.Drafted(ledger.Journal, District.Now().AddHours(-1), TicketKind.Emergency);
        await life.Do(new Approve(), District.Leader);

        Assert.Equal("breach_missing", Assert.Single(await Problems(ledger)).Code);
        await ledger.Database.AsOwner("UPDATE ticket SET next_deadline_at = NULL");
        Assert.Contains(await Problems(ledger), problem => problem.Code == "ticket_differs");

        await ledger.Database.AsOwner($"UPDATE ticket SET next_deadline_at = '{life.Ticket!.NextAlarm():O}'");
        life.Now = District.Now();
        await life.Do(new RecordPassedDeadlines(), District.Clock);
        Assert.True((await Verify(ledger)).IsGreen);
    }

    [Fact]
    public async Task A_deadline_of_the_last_minute_is_not_held_against_anybody_yet()
    {
        await using var ledger = await OpenLedger.Create();
        var drafted = District.Now().AddMinutes(-10).AddSeconds(-1);
        var life = await TicketLife.Drafted(ledger.Journal, drafted, TicketKind.Emergency);
        await life.Do(new Approve(), District.Leader);

        Assert.True((await Verify(ledger)).IsGreen);
    }

    [Fact]
    public async Task A_district_whose_day_is_replayed_owes_no_breach_yet()
    {
        await using var ledger = await OpenLedger.Create();
        await ledger.Database.AsOwner(
            $"""
             INSERT INTO district (id, name, demo, time_zone) VALUES ('{District.Id}', '和平区', true, 'Asia/Shanghai');
             INSERT INTO replay_lease VALUES ('{District.Id}', now() + interval '1 hour');
             """);
        var life = await TicketLife.Drafted(ledger.Journal, District.Now().AddHours(-1), TicketKind.Emergency);
        await life.Do(new Approve(), District.Leader);

        Assert.True((await Verify(ledger)).IsGreen);
    }

    // One filed ticket with everything a ticket can have, half of its figures folded.
    private static async Task AQuietDistrict(OpenLedger ledger)
    {
        var life = await TicketLife.Dispatched(ledger.Journal);
        await life.Do(new Notify(["xixin"], "请知悉"), District.Desk, new RequestStamp(Guid.CreateVersion7(), [1]));
        await life.Finish();
        await KeepPhotos(ledger, [life]);
        await ledger.Counters.Fold(CounterScope.Department, "water", CancellationToken.None);
    }

    private static async Task KeepPhotos(OpenLedger ledger, IEnumerable<TicketLife> lives)
    {
        await using var source = NpgsqlDataSource.Create(ledger.Database.Owner);
        await using var command = source.CreateCommand(
            """
            INSERT INTO attachment
            SELECT id, number, '现场.jpg', 'image/jpeg', 3, encode(sha256('jpg'), 'hex'), 'caller', now(), 'jpg'
              FROM unnest($1, $2) AS photo (id, number)
            """);
        var photos = lives.Where(life => life.Ticket!.Attachments.Length > 0).ToList();
        command.Parameters.Add(new() { Value = photos.Select(life => life.Photo.Id).ToArray() });
        command.Parameters.Add(new() { Value = photos.Select(life => life.Id.Number).ToArray() });
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> Snapshot(OpenLedger ledger, TicketLife life) =>
        Convert.ToHexStringLower((await ledger.Journal.Load(life.Id, CancellationToken.None))!.ChainHead);

    private async Task<VerificationReport> Verify(OpenLedger ledger)
    {
        var report = await LedgerVerification.Run(ledger.Database.App, null, CancellationToken.None);
        foreach (var problem in report.Checks.SelectMany(check => check.Problems).Take(10))
        {
            output.WriteLine($"{problem}");
        }

        return report;
    }

    private async Task<List<VerificationProblem>> Problems(OpenLedger ledger) =>
        [.. (await Verify(ledger)).Checks.SelectMany(check => check.Problems)];
}
