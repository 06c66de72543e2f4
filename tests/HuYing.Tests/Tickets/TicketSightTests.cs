using HuYing.Domain;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class TicketSightTests
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
            Assert.False(MaySee(story.Ticket, stranger));
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

        Assert.All([Platform, Supervisor, DistrictLeader], one => Assert.False(MaySee(draft, one)));
        Assert.All([Platform, Supervisor, DistrictLeader], one => Assert.True(MaySee(call, one)));
        Assert.True(MaySee(draft, StreetLeader));
    }

    [Fact]
    public void What_the_street_cancelled_before_sending_it_stays_its_own()
    {
        var cancelled = ADraft().Do(new Cancel("已自行解决"), Caller).Ticket;

        Assert.False(MaySee(cancelled, Platform));
    }

    [Fact]
    public void A_withdrawn_department_keeps_its_view_and_loses_its_say()
    {
        var story = ADispatchedTicket("chengguan", "gongan").Do(Samples.Withdraw(2), Platform);
        var withdrawn = Answerer("gongan");

        Assert.True(MaySee(story.Ticket, withdrawn));
        Assert.Equal("role_not_allowed", story.Refusal(new Comment("补充", []), withdrawn));
        Assert.Equal("role_not_allowed", story.Refusal(new Attach(Samples.Photo), withdrawn));
        Assert.Equal("assignment_not_in_state", story.Refusal(Samples.Acknowledge(2), withdrawn));
        Assert.Null(story.Refusal(new Comment("补充", []), Answerer("chengguan")));
    }

    [Fact]
    public void Every_role_has_a_scope()
    {
        var ticket = ADispatchedTicket().Ticket;
        var readers =
            from role in Enum.GetValues<Role>()
            from unit in SmallDistrict.Organisation.Units
            where MaySee(ticket, new Actor("a", "某", role, unit.Id, Id))
            select (role, unit.Id);

        Assert.Equal(
            [
                (Role.Caller, Street), (Role.Caller, "dongmen-he"), (Role.Caller, "dongmen-he-1"),
                (Role.StreetLeader, Street), (Role.Answerer, "chengguan"), (Role.Answerer, "chengguan-zhifa"),
                (Role.Platform, "platform"), (Role.Supervisor, "supervision"), (Role.DistrictLeader, "leaders"),
            ],
            readers.Where(one => one.role != Role.System).Order());
    }

    [Fact]
    public void A_caller_of_a_community_or_grid_sees_what_lies_in_it()
    {
        var ticket = ACall().Ticket;

        Assert.All([Community, Grid], one => Assert.True(MaySee(ticket, one)));
        Assert.False(MaySee(ticket, OtherCommunity));
    }

    [Fact]
    public void Whoever_moves_leaves_his_former_rights_behind()
    {
        var ticket = ADispatchedTicket().Ticket;

        Assert.False(MaySee(ticket, Caller with { UnitId = OtherStreet }));
        Assert.False(MaySee(ticket, Answerer() with { UnitId = "shuiwu" }));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("chengguan")]
    [InlineData("")]
    public void Whoever_has_no_valid_unit_sees_nothing(string unit) =>
        Assert.False(MaySee(ADispatchedTicket().Ticket, Caller with { UnitId = unit }));

    [Fact]
    public void What_is_sensitive_is_for_those_who_have_to_do_with_it()
    {
        var colleague = Caller with { AccountId = "liu-mei" };
        var ticket = ADispatchedTicket("chengguan", "gongan", "shuiwu")
            .Do(Samples.Withdraw(3), Platform)
            .Do(new Notify(["zhujian", OtherStreet], "请知悉"), Platform)
            .Do(new Relabel(Sensitivity.Sensitive, "涉及举报人"), Platform)
            .Ticket;

        Assert.All(
            [Caller, StreetLeader, Answerer(), Office, Answerer("gongan"), Platform, Supervisor, PairedLeader],
            one => Assert.True(MaySee(ticket, one), one.Name));
        Assert.All(
            [colleague, Community, Grid, Answerer("shuiwu"), Answerer("zhujian"), OtherCaller, DistrictLeader],
            one => Assert.False(MaySee(ticket, one), one.Name));
        Assert.All(
            [Caller, StreetLeader, Answerer(), Platform, PairedLeader],
            one => Assert.False(MaySee(ticket, one with { Program = "hotline" }), one.Name));
    }

    [Fact]
    public void A_label_from_before_there_were_labels_is_internal()
    {
        var story = new TicketStory().Do(Samples.Draft(), Caller);
        var drafted = Assert.IsType<TicketDrafted>(story.History[0].Happened);

        Assert.DoesNotContain("sensitivity", DomainJson.Write(drafted), StringComparison.Ordinal);
        Assert.Equal(Sensitivity.Internal, story.Ticket.Sensitivity);
    }

    private static bool MaySee(Ticket ticket, Actor actor) =>
        TicketSight.MaySee(ticket, Post.Of(actor, SmallDistrict.Organisation));
}
