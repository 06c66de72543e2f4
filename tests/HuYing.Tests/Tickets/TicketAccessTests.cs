using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class TicketAccessTests
{
    private static readonly TicketCommand[] Judgements =
        [Samples.Verify(), Samples.SendToRework(), Samples.Evaluate(), Samples.Withdraw()];

    [Theory]
    [InlineData(Role.StreetLeader, Street)]
    [InlineData(Role.Caller, Street)]
    [InlineData(Role.Caller, "dongmen-he")]
    [InlineData(Role.Platform, "platform")]
    public void Whoever_answered_a_ticket_does_not_judge_it_whatever_he_is_now(Role role, string unit)
    {
        var former = Answerer() with { Role = role, UnitId = unit };
        foreach (var command in Judgements)
        {
            var story = StoryFor(command);
            var isHis = story.Refusal(command, former with { AccountId = "somebody-else" }) is null;

            Assert.Equal(isHis ? "own_case" : "role_not_allowed", story.Refusal(command, former));
        }
    }

    [Fact]
    public void An_office_acts_for_its_department()
    {
        var story = ADispatchedTicket("chengguan", "gongan");

        Assert.Equal("no_such_assignment", story.Refusal(Samples.Acknowledge(2), Office));
        Assert.Null(story.Refusal(Samples.Acknowledge(1), Office));
        Assert.Contains(Office.AccountId, story.Do(Samples.Acknowledge(1), Office).Ticket.Answerers);
    }

    [Fact]
    public void A_grid_calls_for_itself_and_its_streets_leader_approves()
    {
        var content = Samples.Content();
        var elsewhere = content with { Place = content.Place with { GridId = null } };
        var story = new TicketStory();

        Assert.Equal("not_in_your_area", story.Refusal(new DraftTicket(Samples.TicketId, elsewhere), Grid));
        Assert.Equal("not_in_your_area", story.Refusal(Samples.Draft(), OtherCommunity));
        story.Do(Samples.Draft(), Grid).Do(new Submit(), Grid);
        Assert.Equal(Street, story.Ticket.StreetId);
        Assert.Equal("role_not_allowed", story.Refusal(new Approve(), Grid));
        Assert.Null(story.Refusal(new Approve(), StreetLeader));
    }

    [Fact]
    public void An_amended_call_stays_in_the_area_of_whoever_amends_it()
    {
        var place = Samples.Content().Place with { CommunityId = "dongmen-shi", GridId = null };
        var moved = new Amend(Samples.Content() with { Place = place });

        Assert.Equal("not_in_your_area", ADraft().Refusal(moved, Community));
        Assert.Null(ADraft().Refusal(moved, Caller));
    }

    [Fact]
    public void A_community_stops_no_clock()
    {
        var story = ADispatchedTicket();

        Assert.Equal("role_not_allowed", story.Refusal(Samples.Suspend, Community));
        Assert.Null(story.Refusal(Samples.Suspend, Caller));
    }

    [Fact]
    public void A_label_is_changed_by_the_platform_with_a_reason_and_recorded()
    {
        var story = ADispatchedTicket();
        var raise = new Relabel(Sensitivity.Sensitive, "涉及未成年人");

        Assert.Equal("role_not_allowed", story.Refusal(raise, Supervisor));
        Assert.Equal("text_missing", story.Refusal(raise with { Reason = "" }, Platform));
        Assert.Equal("unknown_word", story.Refusal(raise with { Sensitivity = (Sensitivity)9 }, Platform));
        Assert.Equal("label_unchanged", story.Refusal(new Relabel(Sensitivity.Internal, "复核"), Platform));
        story.Do(raise, Platform);
        Assert.Equal(
            new TicketRelabelled(Sensitivity.Sensitive, "涉及未成年人"), story.History[^1].Happened);
        Assert.Equal(
            Sensitivity.Public, story.Do(new Relabel(Sensitivity.Public, "已公开"), Platform).Ticket.Sensitivity);
    }

    private static TicketStory StoryFor(TicketCommand command) => command switch
    {
        Evaluate => AClosedTicket(),
        WithdrawAssignment => ADispatchedTicket().Acknowledged(),
        _ => AReportedTicket(),
    };
}
