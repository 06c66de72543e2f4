using System.Net;
using HuYing.Client;
using HuYing.Client.Organisation;
using HuYing.Client.WorkingDays;

namespace HuYing.Tests.Rest;

public sealed class AdministrationTests
{
    [Fact]
    public async Task An_account_is_opened_once_and_can_be_closed_and_opened_again()
    {
        var server = await RunningServer.Shared;
        var admin = await server.As(Cast.SystemAdministrator);
        var login = $"t-{Guid.CreateVersion7():N}";
        var account = new NewAccount(login, "新人", Role.Answerer, Cast.Department, "应答");

        var first = (await admin.CreateAccount(account)).Password!;
        await Throws("login_taken", () => admin.CreateAccount(account));
        Assert.True((await admin.DisableAccount(login)).Disabled);
        Assert.True((await admin.ListAccounts()).Accounts.Single(one => one.Id == login).Disabled);
        Assert.False((await admin.EnableAccount(login)).Disabled);
        var person = server.Nobody();
        await person.LogIn(login, first);
        Assert.Equal((Role.Answerer, true), ((await person.GetMe()).Role, (await person.GetMe()).MustChangePassword));
    }

    [Fact]
    public async Task Accounts_that_do_not_fit_are_refused()
    {
        var admin = await (await RunningServer.Shared).As(Cast.SystemAdministrator);
        var good = new NewAccount($"t-{Guid.CreateVersion7():N}", "新人", Role.Answerer, Cast.Department);

        await Throws("role_misplaced", () => admin.CreateAccount(good with { UnitId = Cast.Street }));
        await Throws("role_not_yours_to_give", () => admin.CreateAccount(good with { Role = Role.System }));
        await Throws("no_such_unit", () => admin.CreateAccount(good with { UnitId = "nowhere" }));
        await Throws("login_invalid", () => admin.CreateAccount(good with { Login = "has space" }));
        await Throws("own_account", () => admin.DisableAccount(Cast.SystemAdministrator));
        await Throws("no_such_account", () => admin.DisableAccount("nobody"));
    }

    [Fact]
    public async Task A_repeated_account_request_is_answered_and_not_done_again()
    {
        var http = await (await RunningServer.Shared).Http(Cast.SystemAdministrator);
        var login = $"t-{Guid.CreateVersion7():N}";
        var key = Raw.NewKey();
        var json = $$"""
            {
              "login": "{{login}}", "name": "新人", "role": "Caller", "unitId": "{{Cast.Street}}"
            }
            """;

        using var first = await http.SendAsync(Raw.Post("organisation/accounts", json, key));
        using var second = await http.SendAsync(Raw.Post("organisation/accounts", json, key));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        Assert.DoesNotContain("\"password\":null", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("\"password\":null", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await http.Refused(
            Raw.Post("organisation/accounts", json.Replace("新人", "旧人", StringComparison.Ordinal), key),
            HttpStatusCode.UnprocessableEntity,
            "idempotency_key_reused");
    }

    [Fact]
    public async Task Only_the_system_administrator_administers()
    {
        var server = await RunningServer.Shared;
        var account = new NewAccount("somebody", "新人", Role.Answerer, Cast.Department);
        string[] others =
        [
            Cast.Caller, Cast.Platform, Cast.DistrictLeader, Cast.SecurityAdministrator, Cast.AuditAdministrator,
        ];
        foreach (var login in others)
        {
            var client = await server.As(login);
            await Throws("role_not_allowed", () => client.CreateAccount(account));
            await Throws("role_not_allowed", () => client.PublishNotice(new HolidayNotice(2027, [], [])));
        }

        await Throws("role_not_allowed", async () => await (await server.As(Cast.Caller)).ListAccounts());
    }

    [Fact]
    public async Task No_administrator_sees_a_ticket()
    {
        var server = await RunningServer.Shared;
        var ticket = await server.ARaisedTicket();
        foreach (var login in new[] { Cast.SystemAdministrator, Cast.SecurityAdministrator, Cast.AuditAdministrator })
        {
            var client = await server.As(login);
            await Throws("role_not_allowed", () => client.GetTicket(ticket.TicketId));
            await Throws("role_not_allowed", () => client.CountTickets());
        }
    }

    [Theory]
    [InlineData(Role.SystemAdministrator)]
    [InlineData(Role.SecurityAdministrator)]
    [InlineData(Role.AuditAdministrator)]
    public async Task The_system_administrator_makes_no_administrator(Role role)
    {
        var admin = await (await RunningServer.Shared).As(Cast.SystemAdministrator);

        await Throws("role_not_yours_to_give", () => admin.CreateAccount(
            new NewAccount($"t-{Guid.CreateVersion7():N}", "新人", role, "platform")));
    }

    [Fact]
    public async Task A_notice_is_shown_before_it_holds()
    {
        var admin = await (await RunningServer.Shared).As(Cast.SystemAdministrator);
        var notice = new HolidayNotice(
            2027, ["https://www.gov.cn/2027"], [new("2027-01-01", "元旦", true), new("2027-01-03", "元旦", false)]);

        var preview = await admin.PreviewNotice(notice);
        Assert.Equal(2, preview.Changes.Count);
        Assert.Contains(2027, (await admin.GetCalendar(new(2027, 1, 1), new(2027, 1, 5))).MissingYears);
        var published = await admin.PublishNotice(notice);

        Assert.Equal((1, true), (published.Revision, published.Changed));
        var calendar = await admin.GetCalendar(new(2027, 1, 1), new(2027, 1, 5));
        Assert.Empty(calendar.MissingYears);
        Assert.Equal(DayVerdict.MakeUpDay, calendar.Days[2].Verdict);
        Assert.False((await admin.PublishNotice(notice)).Changed);
        Assert.Contains(
            (await admin.ListNotices()).Notices,
            one => one.Notice.Year == 2027 && one.LoadedBy == Cast.SystemAdministrator);
    }

    [Fact]
    public async Task A_wrong_notice_is_refused_row_by_row()
    {
        var admin = await (await RunningServer.Shared).As(Cast.SystemAdministrator);
        var notice = new HolidayNotice(2028, ["ftp://x"], [new("2028-02-30", "春节", true), new("2028-01-01", "", true)]);

        var problem = await Throws("notice_invalid", () => admin.PublishNotice(notice));

        Assert.Equal(["row 1", "row 2"], problem.Errors.Keys.Order());
        await Throws("notice_invalid", () => admin.PreviewNotice(notice));
    }

    [Fact]
    public async Task Parameters_are_published_as_new_versions()
    {
        var admin = await (await RunningServer.Shared).As(Cast.SystemAdministrator);
        var history = await admin.GetParameters();
        var later = history.Versions[0].Values with
        {
            Version = $"t-{Guid.CreateVersion7():N}",
            EffectiveFrom = new DateOnly(2099, 1, 1),
            Document = "呼应办〔2099〕1 号",
        };

        await Throws(
            "effective_in_the_past", () => admin.PublishParameters(later with { EffectiveFrom = new(2020, 1, 1) }));
        await Throws("percent_out_of_range", () => admin.PublishParameters(later with { WarnPercent = 100 }));
        await Throws("end_of_day_invalid", () => admin.PublishParameters(later with { EndOfDay = TimeOnly.MinValue }));
        Assert.Equal(later.Version, (await admin.PublishParameters(later)).Version);
        await Throws("version_taken", () => admin.PublishParameters(later));
        Assert.Equal(
            later, (await admin.GetParameters()).Versions.Single(one => one.Values.Version == later.Version).Values);
        Assert.Equal(history.CurrentVersion, (await admin.GetParameters()).CurrentVersion);
    }

    [Fact]
    public async Task The_responsibility_list_is_searched_by_words()
    {
        var caller = await (await RunningServer.Shared).As(Cast.Caller);
        var all = await caller.FindResponsibilities();
        var one = all.Items[0];

        var found = await caller.FindResponsibilities(one.Name);

        Assert.Contains(found.Items, item => item.Id == one.Id);
        Assert.True(found.Items.Count < all.Items.Count);
        Assert.Equal(one.Lead, (await caller.GetResponsibility(one.Id)).Lead);
        Assert.Empty((await caller.FindResponsibilities("绝对没有的词")).Items);
        var ponds = (await caller.FindResponsibilities("积水")).Items;
        Assert.Equal("道路积水排除", ponds[0].Name);
        Assert.True(ponds.Count > 1);
        await Throws("no_such_item", () => caller.GetResponsibility("none"));
    }

    [Fact]
    public async Task Streets_show_the_places_that_a_call_can_name()
    {
        var caller = await (await RunningServer.Shared).As(Cast.Caller);

        Assert.Equal(6, (await caller.ListStreets()).Units.Count);
        Assert.Equal(15, (await caller.ListDepartments()).Units.Count);
        var street = await caller.GetStreet(Cast.Street);
        Assert.Contains(street.Communities, one => one.Community.Id == Cast.Community && one.Grids.Count > 0);
        Assert.Equal(UnitKind.Department, (await caller.GetDepartment(Cast.Department)).Kind);
    }

    private static async Task<HuYingProblem> Throws(string code, Func<Task> ask)
    {
        var problem = await Assert.ThrowsAsync<HuYingProblem>(ask);
        Assert.Equal(code, problem.Code);
        return problem;
    }
}
