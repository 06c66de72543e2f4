using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

public sealed class CallingTests
{
    [Fact]
    public void Nobody_approves_his_own_call()
    {
        var story = new TicketStory()
            .Do(Samples.Draft() with { Submit = true }, StreetLeader);

        Assert.Equal("own_case", story.Refusal(new Approve(), StreetLeader));
        Assert.Null(story.Refusal(new Approve(), StreetLeader with { AccountId = "another-leader" }));
    }

    [Fact]
    public void A_leader_who_drafted_a_call_cannot_approve_it_after_somebody_amended_it()
    {
        var story = new TicketStory()
            .Do(Samples.Draft(), StreetLeader)
            .Do(new Amend(Samples.Content()), Caller)
            .Do(new Submit(), Caller);

        Assert.Equal("own_case", story.Refusal(new Approve(), StreetLeader));
    }

    [Fact]
    public void A_leader_who_amended_a_draft_cannot_approve_it()
    {
        var story = ADraft().Do(new Amend(Samples.Content()), StreetLeader).Do(new Submit(), Caller);

        Assert.Equal("own_case", story.Refusal(new Approve(), StreetLeader));
    }

    [Fact]
    public void A_draft_can_be_submitted_in_the_same_step()
    {
        var story = new TicketStory().Do(Samples.Draft() with { Submit = true }, Caller);

        Assert.Equal(TicketStatus.AwaitingApproval, story.Ticket.Status);
        Assert.Equal(["drafted", "submitted"], story.History.Select(one => one.Happened.Name));
    }

    [Fact]
    public void A_call_that_was_sent_back_is_a_draft_again()
    {
        var story = ASubmittedDraft().Do(new SendBack("地点不清楚"), StreetLeader);

        Assert.Equal(TicketStatus.Draft, story.Ticket.Status);
        Assert.Null(story.Refusal(new Submit(), Caller));
    }

    [Fact]
    public void Approving_starts_the_platforms_own_clock()
    {
        Assert.Equal(At("2026-11-25 00:00"), ACall().Ticket.Dispatching!.Deadline.Due);
        Assert.Equal(At("2026-11-23 09:10"), ACall(TicketKind.Emergency).Ticket.Dispatching!.Deadline.Due);
    }

    [Fact]
    public void Dispatching_and_declining_stop_the_platforms_clock()
    {
        Assert.False(ADispatchedTicket().Ticket.Dispatching!.IsRunning);
        Assert.False(ACall().Do(new Decline("街道可自行处置"), Platform).Ticket.Dispatching!.IsRunning);
    }

    [Fact]
    public void What_the_street_solved_itself_is_filed_without_dispatch()
    {
        var story = ADraft()
            .Do(new SelfHandle("网格员已劝离摊位", [Samples.Photo.Id]), Caller)
            .Do(new FileCase(), Platform);

        Assert.Equal(TicketStatus.Filed, story.Ticket.Status);
        Assert.Null(story.Ticket.NextAlarm());
    }

    [Theory]
    [InlineData(Role.Answerer, "chengguan", Id)]
    [InlineData(Role.Platform, "platform", Id)]
    [InlineData(Role.Caller, "chengguan", Id)]
    [InlineData(Role.Caller, "nowhere", Id)]
    [InlineData(Role.Caller, Street, "linhe")]
    public void Only_a_street_of_this_district_drafts(Role role, string unit, string district)
    {
        var actor = new Actor("somebody", "某人", role, unit, district);

        Assert.Equal("role_not_allowed", new TicketStory().Refusal(Samples.Draft(), actor));
    }

    [Fact]
    public void A_ticket_is_drafted_once()
    {
        Assert.Equal("already_exists", ADraft().Refusal(Samples.Draft(), Caller));
        Assert.Equal("no_such_ticket", new TicketStory().Refusal(new Submit(), Caller));
    }

    [Fact]
    public void Every_content_that_is_wrong_is_refused_with_the_member_that_is_wrong()
    {
        var good = Samples.Content();
        var place = good.Place;
        var elsewhere = place with { CommunityId = "ximen-qiao" };
        (TicketContent Content, string Code, string Field)[] wrong =
        [
            (good with { Title = "夜市" }, "text_too_short", "title"),
            (good with { Title = "   " }, "text_missing", "title"),
            (good with { Description = new string('长', 4001) }, "text_too_long", "description"),
            (good with { WhyNotAlone = "" }, "text_missing", "whyNotAlone"),
            (good with { StepsTaken = "" }, "text_missing", "stepsTaken"),
            (good with { Source = "\0\0\0" }, "text_invalid", "source"),
            (good with { Kind = (TicketKind)9 }, "unknown_word", "kind"),
            (good with { ItemId = "cg-999" }, "no_such_item", "itemId"),
            (good with { Place = place with { Address = "" } }, "text_missing", "place.address"),
            (good with { Place = place with { Latitude = null } }, "point_incomplete", "longitude"),
            (good with { Place = place with { Longitude = 181 } }, "point_out_of_range", "longitude"),
            (good with { Place = place with { Latitude = double.NaN } }, "point_out_of_range", "latitude"),
            (good with { Place = elsewhere }, "not_in_this_street", "place.communityId"),
            (good with { Place = place with { CommunityId = null! } }, "not_in_this_street", "place.communityId"),
            (good with { Place = place with { GridId = "ximen-qiao-1" } }, "not_in_this_community", "place.gridId"),
        ];

        foreach (var (content, code, field) in wrong)
        {
            var refusal = new TicketStory().Try(new DraftTicket(Samples.TicketId, content), Caller).Refusal;
            Assert.Equal(new Refusal(code, RefusalKind.Invalid, field, refusal?.Detail), refusal);
        }
    }

    [Fact]
    public void A_ticket_pins_the_list_in_force_when_its_content_was_written()
    {
        var story = ADraft();
        story.Rules = story.Rules with { Catalogue = new Catalogue("2027-1", []) };

        Assert.Equal("2026-1", story.Do(new Submit(), Caller).Ticket.CatalogueVersion);
        Assert.Equal("no_such_item", ADraft(rules: StandardRules).AmendUnder(story.Rules));
    }
}

file static class Amending
{
    /// <summary>What amending to the same content comes to once other rules are in force.</summary>
    public static string? AmendUnder(this TicketStory story, Rules rules)
    {
        story.Rules = rules;
        return story.Refusal(new Amend(Samples.Content()), Caller);
    }
}
