using HuYing.Client;
using HuYing.Client.Organisation;
using HuYing.Client.Supervision;
using HuYing.Client.Tickets;
using HuYing.Ledger.Verification;

namespace HuYing.Tests.Rest;

/// <summary>
/// What people who may not read a sensitive ticket learn of it: that there is one, from figures that are true for all;
/// never which, where or about what.
/// </summary>
public sealed class SensitiveFiguresTests : OnOwnServer
{
    private const string Unpaired = "district-2";

    private static readonly DateOnly Today =
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    private string _usual = "";

    private string _sensitive = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (_usual, _sensitive) = (await Dispatched(), await Dispatched());
        await (await Server.As(Cast.Platform)).RelabelTicket(
            _sensitive, new Relabelling(Sensitivity.Sensitive, "涉及未成年人"));
    }

    [Fact]
    public async Task Points_lines_and_counts_are_those_of_whoever_may_read_the_ticket()
    {
        var colleague = await Server.NewAccount();
        var program = await AProgram("tickets:read", "boards:read");
        (HuYingClient Reader, bool MaySee)[] readers =
        [
            (await Server.As(Cast.Caller), true), (await Server.As(Cast.Leader), true),
            (await Server.As(Cast.Platform), true), (await Server.As(Cast.Supervisor), true),
            (await Server.As(Cast.DistrictLeader), true), (await Server.As(Cast.Answerer), true),
            (await Server.As(Unpaired), false), (await Server.As(colleague), false), (program, false),
        ];
        foreach (var (reader, maySee) in readers)
        {
            string[] seen = maySee ? [_sensitive, _usual] : [_usual];
            var me = await reader.GetMe();
            var lines = await reader.ListTickets(new TicketListing()).Select(one => one.Id).ToListAsync();
            Assert.True(seen.SequenceEqual(lines.Order().Reverse()), $"{me.AccountId}: {string.Join(' ', lines)}");
            Assert.Equal(seen.Length, (await reader.CountTickets()).Statuses.Sum(one => one.Count));
            if (reader != program)
            {
                Assert.Equal(
                    seen, (await reader.ListTicketsOnMap()).Tickets.Select(one => one.TicketId).Order().Reverse());
            }

            if (me.Role is Role.Platform or Role.Supervisor or Role.DistrictLeader)
            {
                var board = await reader.GetDistrictBoard();
                Assert.Equal(seen.Length, board.Statuses.Sum(one => one.Count));
                Assert.Equal(seen.Length, board.Departments.Single(one => one.Department.Id == Cast.Department).Open);
                Assert.Equal(seen.Length, (await reader.GetStreetBoard(Cast.Street)).Calls.Count);
                Assert.Equal(seen.Length, (await reader.GetDepartmentBoard(Cast.Department)).Backlog.Count);
            }

            if (reader != program && me.Role is not (Role.Caller or Role.StreetLeader))
            {
                var due = (await reader.ListDeadlines()).Lines.Select(one => one.TicketId).Distinct();
                Assert.Equal(seen, due.Order().Reverse());
            }
        }
    }

    [Fact]
    public async Task Totals_are_true_for_everybody_and_nobody_is_told_what_it_is_about()
    {
        var colleague = await Server.As(await Server.NewAccount());
        foreach (var reader in new[]
        {
            await Server.As(Cast.Supervisor), await Server.As(Unpaired), await AProgram("statistics:read"),
        })
        {
            var departments = await reader.GetDepartmentStatistics(Today, Today.AddDays(30));
            Assert.Equal(2, departments.Departments.Sum(one => one.Assignments));
            Assert.Equal(2, (await reader.GetStreetStatistics(Today, Today)).Streets.Sum(one => one.Raised));
            Assert.Equal(2, (await reader.GetKindStatistics(Today, Today)).Kinds.Sum(one => one.Figures.Raised));
            var flow = await reader.GetFlowStatistics(Today, Today, FlowStep.Hour);
            Assert.Equal(2, flow.Lines.Sum(one => one.Dispatched));

            var domains = (await reader.GetDomainStatistics(Today, Today)).Domains;
            Assert.Equal(2, domains.Sum(one => one.Figures.Raised));
            Assert.Equal(("ZR-001", 1), (
                Assert.Single(domains.SelectMany(one => one.Items)).ItemId,
                domains.SelectMany(one => one.Items).Sum(one => one.Figures.Raised)));
            Assert.Equal(1, domains.Single(one => one.Domain is null).Figures.Raised);
        }

        Assert.Equal(2, (await colleague.GetStreetStatistics(Today, Today)).Streets.Single().Raised);
        var report = await LedgerVerification.Run(Server.Database.App, null, CancellationToken.None);
        Assert.Empty(report.Checks.SelectMany(check => check.Problems));
    }

    private async Task<HuYingClient> AProgram(params string[] scopes)
    {
        var id = $"p-{Guid.CreateVersion7():N}";
        var security = await Server.Fresh(Cast.SecurityAdministrator);
        await security.CreateProgram(new NewProgram(id, "部门考核平台", Role.Supervisor, "duchashi", scopes));
        var client = Server.Nobody();
        await client.IssueProgramToken(id, (await security.AddProgramSecret(id)).Secret!);
        return client;
    }

    private async Task<string> Dispatched()
    {
        var (caller, platform) = (await Server.As(Cast.Caller), await Server.As(Cast.Platform));
        var content = Samples.Content();
        var placed = content with
        {
            ItemId = "ZR-001",
            Place = content.Place with { Longitude = 100.05, Latitude = 30.02 },
        };
        var id = (await caller.DraftTicket(new NewTicket(placed, Submit: true))).TicketId;
        await (await Server.As(Cast.Leader)).ApproveTicket(id, new Approval());
        await platform.AcceptTicket(id, new Acceptance(Grade.General));
        await platform.DispatchTicket(
            id, new Dispatching([new Assignee(Cast.Department, AssignmentRole.Lead, "疏通排水口")]));
        return id;
    }
}
