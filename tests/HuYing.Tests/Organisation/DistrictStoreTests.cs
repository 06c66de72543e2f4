using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using HuYing.Ledger.Organisation;
using HuYing.Tests.Ledger.Queries;
using HuYing.Tests.WorkingDays;

namespace HuYing.Tests.Organisation;

public sealed class DistrictStoreTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly QueryLedger _ledger = new();

    private DistrictStore Store => _ledger.Get<DistrictStore>();

    public async Task InitializeAsync()
    {
        await _ledger.InitializeAsync();
        var result = await Store.Seed(SampleSeed.Seed, login => $"hash of {login}", ShippedCalendar.Notices, None);
        Assert.Null(result.Refusal);
        Assert.Equal(
            (8, 3, 1, 1),
            (result.Outcome!.Units, result.Outcome.Accounts, result.Outcome.Catalogues, result.Outcome.Parameters));
        Assert.Equal(ShippedCalendar.Notices.Count, result.Outcome.NoticeYears.Count);
    }

    public Task DisposeAsync() => _ledger.DisposeAsync();

    [Fact]
    public async Task Seeding_again_changes_nothing_and_says_so()
    {
        await _ledger.Database.AsOwner("UPDATE unit SET name = '改名街道' WHERE id = 'st-a'");
        var before = await Everything();

        var again = await Store.Seed(
            SampleSeed.Seed,
            _ => throw new InvalidOperationException("No new account."),
            ShippedCalendar.Notices,
            None);

        Assert.False(again.Outcome!.IsChanged);
        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task What_a_later_seed_adds_is_added_and_bumps_the_revision()
    {
        var revision = await Store.Revision("yx", None);
        var seed = SampleSeed.WithAccount("caller-02", Role.Caller, "st-a");
        var again = await Store.Seed(seed, login => $"hash of {login}", [], None);

        Assert.Equal((0, 1, true), (again.Outcome!.Units, again.Outcome.Accounts, again.Outcome.IsChanged));
        Assert.Equal(revision + 1, await Store.Revision("yx", None));
        Assert.Equal(
            "hash of caller-02",
            (await _ledger.Get<AccountStore>().FindByLogin("CALLER-02", None))!.PasswordHash);
    }

    [Fact]
    public async Task Units_of_another_district_are_not_taken_over()
    {
        var other = DistrictSeed.Read(SampleSeed.Organisation("other"), SampleSeed.Catalogue);
        var result = await Store.Seed(other, _ => "hash", [], None);
        Assert.Equal("taken_by_another_district", result.Refusal?.Code);
        Assert.Equal(["yx"], (await Store.Districts(None)).Select(district => district.Id));
    }

    [Fact]
    public async Task A_snapshot_holds_what_was_stored_and_makes_the_rules()
    {
        var snapshot = (await Store.LoadSnapshot("yx", None))!;
        var rules = snapshot.RulesOn(new DateOnly(2026, 2, 3));

        Assert.Equal(
            ("yx", "云汐区", true, "Asia/Shanghai"),
            (snapshot.District.Id, snapshot.District.Name, snapshot.District.Demo, snapshot.District.TimeZone));
        Assert.Equal(new Unit("gr-a", UnitKind.Grid, "co-a", "第一网格", "一格"), rules.Organisation.Find("gr-a"));
        Assert.True(rules.Organisation.IsWithin("gr-a", "yx"));
        Assert.Equal(DistrictParameters.Shipped("yx"), rules.Parameters);
        Assert.Equal("2026-1", rules.Catalogue.Version);
        Assert.Equal("登记", rules.Catalogue.Find("ZR-001")!.Steps.Single().What);
        Assert.Equal("2026-9", rules.Calendar.Version);
        for (var day = new DateOnly(2018, 1, 1); day.Year < 2027; day = day.AddDays(1))
        {
            Assert.Equal(ShippedCalendar.Calendar.Judge(day), rules.Calendar.Judge(day));
        }

        Assert.Null(await Store.LoadSnapshot("nowhere", None));
        Assert.Null(await Store.Revision("nowhere", None));
    }

    [Fact]
    public async Task Published_parameters_hold_from_their_day()
    {
        var today = DateOnly.FromDateTime((await _ledger.Now()).ToOffset(TimeSpan.FromHours(8)).DateTime);
        var next = DistrictParameters.Shipped("yx") with
        {
            Version = "2",
            EffectiveFrom = today.AddDays(10),
            WarnPercent = 60,
        };
        var revision = await Store.Revision("yx", None);

        Assert.Null(await Store.PublishParameters(next, "admin", None));
        Assert.Equal(revision + 1, await Store.Revision("yx", None));

        var snapshot = (await Store.LoadSnapshot("yx", None))!;
        Assert.Equal("1", snapshot.RulesOn(today.AddDays(9)).Parameters.Version);
        Assert.Equal(next, snapshot.RulesOn(today.AddDays(10)).Parameters);
        Assert.Equal("1", snapshot.RulesOn(new DateOnly(2000, 1, 1)).Parameters.Version);

        Assert.Equal("version_taken", (await Store.PublishParameters(next, "admin", None))?.Code);
        Assert.Equal(
            "effective_in_the_past",
            (await Store.PublishParameters(
                next with { Version = "3", EffectiveFrom = today.AddDays(-1) },
                "admin",
                None))?.Code);
        Assert.Equal(
            "percent_out_of_range",
            (await Store.PublishParameters(next with { Version = "3", WarnPercent = 100 }, "admin", None))?.Code);
        Assert.Equal(
            "no_such_district",
            (await Store.PublishParameters(next with { DistrictId = "x" }, "admin", None))?.Code);
        Assert.Equal(revision + 1, await Store.Revision("yx", None));
    }

    [Fact]
    public async Task A_published_catalogue_is_the_one_in_force_and_stays_as_it_is()
    {
        var item = SampleSeed.Seed.Catalogue.Items[0];
        Assert.Null(await Store.PublishCatalogue("yx", new Catalogue("2026-2", [item with { Name = "新事项" }]), None));
        Assert.Equal("新事项", (await Store.LoadSnapshot("yx", None))!.Catalogue.Find("ZR-001")!.Name);

        Assert.Equal(
            "version_taken",
            (await Store.PublishCatalogue("yx", new Catalogue("2026-2", [item]), None))?.Code);
        Assert.Equal(
            "not_a_department",
            (await Store.PublishCatalogue("yx", new Catalogue("3", [item with { Lead = "st-a" }]), None))?.Code);
    }

    [Fact]
    public async Task A_notice_shows_its_difference_before_it_takes_effect()
    {
        var revision = await Store.Revision("yx", None);
        var stored = ShippedCalendar.Notices.Single(one => one.Year == 2026);
        var changed = stored with
        {
            Days = [.. stored.Days.Skip(1), new DayOverride(new DateOnly(2026, 12, 31), "临时放假", true)],
        };

        var difference = await Store.DifferenceOf(changed, None);
        Assert.Equal(1, difference.StoredRevision);
        Assert.Equal(
            [
                new NoticeDayChange(stored.Days[0].Date, stored.Days[0], null),
                new NoticeDayChange(new DateOnly(2026, 12, 31), null, changed.Days[^1]),
            ],
            difference.Days);
        Assert.Equal(revision, await Store.Revision("yx", None));

        Assert.Equal(new NoticeLoading(2026, 2, true), await Store.LoadNotice(changed, "admin", None));
        Assert.Equal(revision + 1, await Store.Revision("yx", None));
        var snapshot = (await Store.LoadSnapshot("yx", None))!;
        Assert.False(snapshot.Calendar.IsWorkingDay(new DateOnly(2026, 12, 31)));
        Assert.Equal("2026-10", snapshot.CalendarVersion);
    }

    [Fact]
    public async Task The_same_notice_again_changes_nothing_whatever_the_order_of_its_days()
    {
        var revision = await Store.Revision("yx", None);
        var stored = ShippedCalendar.Notices.Single(one => one.Year == 2025);
        var loading = await Store.LoadNotice(stored with { Days = [.. stored.Days.Reverse()] }, "admin", None);

        Assert.Equal(new NoticeLoading(2025, 1, false), loading);
        Assert.True((await Store.DifferenceOf(stored, None)).IsNothing);
        Assert.Equal(revision, await Store.Revision("yx", None));
    }

    [Fact]
    public async Task A_new_year_is_a_difference_even_before_it_has_a_revision()
    {
        var notice = new HolidayNotice(
            2027,
            ["https://www.gov.cn/"],
            [new DayOverride(new DateOnly(2027, 1, 1), "元旦", true)]);
        var difference = await Store.DifferenceOf(notice, None);
        Assert.Equal((null, 1, false), (difference.StoredRevision, difference.Days.Count, difference.IsNothing));
        Assert.Equal(new NoticeLoading(2027, 1, true), await Store.LoadNotice(notice, "admin", None));
    }

    [Fact]
    public async Task Two_notices_at_the_same_time_become_two_revisions()
    {
        var notices = Enumerable.Range(1, 4).Select(day => new HolidayNotice(
            2028, ["https://www.gov.cn/"], [new DayOverride(new DateOnly(2028, 1, day), "元旦", true)]));
        var loaded = await Task.WhenAll(notices.Select(notice => Store.LoadNotice(notice, "admin", None)));
        Assert.Equal([1, 2, 3, 4], loaded.Select(one => one.Revision).Order());
    }

    [Fact]
    public async Task A_unit_is_added_or_renamed_but_never_moved()
    {
        Assert.Null(await Store.UpsertUnit("yx", new Unit("st-b", UnitKind.Street, "yx", "枫屿街道", "枫屿"), None));
        Assert.Null(await Store.UpsertUnit("yx", new Unit("st-b", UnitKind.Street, "yx", "枫屿镇", "枫屿"), None));
        Assert.Equal("枫屿镇", (await Store.LoadSnapshot("yx", None))!.Organisation.Find("st-b")!.Name);

        Assert.Equal("unit_moved", await Code(new Unit("st-b", UnitKind.Department, "yx", "枫屿局", "枫屿")));
        Assert.Equal("unit_misplaced", await Code(new Unit("co-b", UnitKind.Community, "yx", "社区", "社区")));
        Assert.Equal("unit_misplaced", await Code(new Unit("co-b", UnitKind.Community, "nowhere", "社区", "社区")));
        Assert.Equal("unit_id_invalid", await Code(new Unit("é", UnitKind.Community, "st-a", "社区", "社区")));

        async Task<string?> Code(Unit unit) => (await Store.UpsertUnit("yx", unit, None))?.Code;
    }

    [Fact]
    public async Task Alarms_are_held_while_a_day_is_replayed()
    {
        await Store.HoldAlarms("yx", TimeSpan.FromMinutes(1), None);
        await Store.HoldAlarms("yx", TimeSpan.FromMinutes(5), None);
        Assert.Equal(
            1L,
            await _ledger.Database.AsOwner(
                "SELECT count(*) FROM replay_lease WHERE until > now() + interval '4 minutes'"));

        await Store.ReleaseAlarms("yx", None);
        Assert.Equal(0L, await _ledger.Database.AsOwner("SELECT count(*) FROM replay_lease"));
    }

    private Task<object?> Everything() => _ledger.Database.AsOwner("""
        SELECT md5(string_agg(line, '|' ORDER BY line)) FROM (
            SELECT district::text AS line FROM district UNION ALL SELECT unit::text FROM unit
            UNION ALL SELECT account::text FROM account UNION ALL SELECT parameters::text FROM parameters
            UNION ALL SELECT holiday_notice::text FROM holiday_notice
            UNION ALL SELECT catalogue::text FROM catalogue) all_rows
        """);
}
