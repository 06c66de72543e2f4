using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest;

public sealed class HintTests
{
    [Fact]
    public async Task The_list_says_whom_to_dispatch()
    {
        var server = await RunningServer.Shared;
        var (caller, platform) = (await server.As(Cast.Caller), await server.As(Cast.Platform));
        var content = Samples.Content() with { ItemId = "ZR-001" };
        var id = (await caller.DraftTicket(new NewTicket(content, Submit: true))).TicketId;
        await (await server.As(Cast.Leader)).ApproveTicket(id, new Approval());
        var item = await platform.GetResponsibility("ZR-001");

        var suggestion = await platform.SuggestDispatch(id);

        Assert.Equal("ZR-001", suggestion.ItemId);
        Assert.Contains(item.Name, suggestion.Why, StringComparison.Ordinal);
        Assert.Equal([item.Lead, .. item.Supports], suggestion.Departments.Select(one => one.Department.Id));
        Assert.Equal(AssignmentRole.Lead, suggestion.Departments[0].Role);
        Assert.Equal(item.LeadDuty, suggestion.Departments[0].Duty);
        Assert.All(suggestion.Departments, one => Assert.False(one.Assigned));

        await platform.AcceptTicket(id, new Acceptance(Grade.General));
        await platform.DispatchTicket(id, new Dispatching([new Assignee(item.Lead, AssignmentRole.Lead, "查处")]));
        Assert.True((await platform.SuggestDispatch(id)).Departments[0].Assigned);
    }

    [Fact]
    public async Task Without_an_entry_of_the_list_nobody_is_suggested()
    {
        var server = await RunningServer.Shared;
        var raised = await server.ARaisedTicket();

        Assert.Empty((await (await server.As(Cast.Platform)).SuggestDispatch(raised.TicketId)).Departments);
    }

    [Fact]
    public async Task What_may_be_the_same_problem_is_shown_to_the_street_and_the_platform()
    {
        await using var server = await RunningServer.Start();
        var caller = await server.As(Cast.Caller);
        var content = Samples.Content() with { ItemId = "ZR-001" };
        var elsewhere = content with { Place = content.Place with { CommunityId = "co-zhaoge" } };
        var same = (await caller.DraftTicket(new NewTicket(content, Submit: true))).TicketId;
        await (await server.As(Cast.Leader)).ApproveTicket(same, new Approval());
        var draft = (await caller.DraftTicket(new NewTicket(elsewhere))).TicketId;
        var other = (await caller.DraftTicket(new NewTicket(elsewhere with { ItemId = "ZR-002" }))).TicketId;

        var likeDraft = (await caller.ListTicketsLikeDraft(Cast.Community, "ZR-001")).Tickets;
        Assert.Equal([same, draft], likeDraft.Select(one => one.TicketId));
        Assert.Equal(["同一社区的同一事项", "同一事项"], likeDraft.Select(one => one.Why));
        Assert.Equal([draft], (await caller.ListSimilarTickets(same)).Tickets.Select(one => one.TicketId));
        var found = (await caller.ListSimilarTickets(draft)).Tickets;
        var likeOther = found.ToDictionary(one => one.TicketId, one => one.Why);
        Assert.Equal(("同一事项", "同一社区"), (likeOther[same], likeOther[other]));

        // Drafts are the street's own business.
        Assert.Empty((await (await server.As(Cast.Platform)).ListSimilarTickets(same)).Tickets);
        Assert.Empty((await (await server.As(Cast.Neighbour)).ListTicketsLikeDraft(Cast.Community, "ZR-001")).Tickets);
    }

    [Fact]
    public async Task The_list_is_searched_by_words_within_a_domain()
    {
        var server = await RunningServer.Shared;
        var caller = await server.As(Cast.Caller);
        var all = await caller.FindResponsibilities();
        var one = all.Items[0];

        Assert.Equal(12, all.Domains.Count);
        var found = await caller.FindResponsibilities(one.Name[..2], one.Domain);
        Assert.Contains(found.Items, item => item.Id == one.Id);
        Assert.All(found.Items, item => Assert.Equal(one.Domain, item.Domain));
        Assert.Empty((await caller.FindResponsibilities(domain: "没有的领域")).Items);
    }
}
