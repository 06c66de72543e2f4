using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class ScopeTests
{
    [Fact]
    public void Outside_the_scope_a_ticket_does_not_exist()
    {
        var story = ADispatchedTicket();

        Actor[] strangers = [OtherCaller, OtherStreetLeader, Answerer("shuiwu"), .. Administrators, Elsewhere];
        foreach (var stranger in strangers)
        {
            var refusal = story.Try(new Comment("看看", []), stranger).Refusal;
            Assert.Equal(("no_such_ticket", RefusalKind.NotFound), (refusal?.Code, refusal?.Kind));
            Assert.False(TicketScope.MayRead(story.Ticket, stranger));
        }
    }

    [Fact]
    public void Inside_the_scope_the_wrong_role_is_told_so()
    {
        var refusal = ADispatchedTicket().Try(Samples.Dispatch("gongan"), Caller).Refusal;

        Assert.Equal(("role_not_allowed", RefusalKind.Forbidden), (refusal?.Code, refusal?.Kind));
    }

    [Fact]
    public void The_wrong_state_is_a_conflict()
    {
        var refusal = ADispatchedTicket().Try(Samples.Dispatch("gongan"), Platform).Refusal;

        Assert.Equal(
            ("not_in_state", RefusalKind.Conflict, "Dispatched"), (refusal?.Code, refusal?.Kind, refusal?.Detail));
    }

    [Fact]
    public void A_draft_is_the_streets_own_business()
    {
        var (draft, call) = (ADraft().Ticket, ACall().Ticket);

        Assert.All([Platform, Supervisor, DistrictLeader], one => Assert.False(TicketScope.MayRead(draft, one)));
        Assert.All([Platform, Supervisor, DistrictLeader], one => Assert.True(TicketScope.MayRead(call, one)));
        Assert.True(TicketScope.MayRead(draft, StreetLeader));
    }

    [Fact]
    public void What_the_street_cancelled_before_sending_it_stays_its_own()
    {
        var cancelled = ADraft().Do(new Cancel("已自行解决"), Caller).Ticket;

        Assert.False(TicketScope.MayRead(cancelled, Platform));
    }

    [Fact]
    public void A_withdrawn_department_keeps_its_view_and_loses_its_say()
    {
        var story = ADispatchedTicket("chengguan", "gongan").Do(Samples.Withdraw(2), Platform);
        var withdrawn = Answerer("gongan");

        Assert.True(TicketScope.MayRead(story.Ticket, withdrawn));
        Assert.Equal("role_not_allowed", story.Refusal(new Comment("补充", []), withdrawn));
        Assert.Equal("role_not_allowed", story.Refusal(new Attach(Samples.Photo), withdrawn));
        Assert.Equal("assignment_not_in_state", story.Refusal(Samples.Acknowledge(2), withdrawn));
        Assert.Null(story.Refusal(new Comment("补充", []), Answerer("chengguan")));
    }

    [Fact]
    public void Every_role_has_a_scope()
    {
        var ticket = ADispatchedTicket().Ticket;
        var readers = Enum.GetValues<Role>()
            .Where(role => TicketScope.MayRead(ticket, new Actor("a", "某", role, "nowhere", Id)));

        Assert.Equal([Role.Platform, Role.Supervisor, Role.DistrictLeader, Role.System], readers);
    }
}
