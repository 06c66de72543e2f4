using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using HuYing.Rest.Organisation;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>What helps people to call and dispatch well. Nothing here decides anything.</summary>
internal static class HintEndpoints
{
    internal static void MapHints(this RouteGroupBuilder tickets)
    {
        tickets.MapGet("/{id}/suggestion", Suggest)
            .WithName("SuggestDispatch")
            .WithSummary("派单建议：责任清单对所选事项写明的主办和协办部门");

        tickets.MapGet("/{id}/similar", FindSimilar)
            .WithName("ListSimilarTickets")
            .WithSummary("疑似重复：同街道 72 小时内在办、事项或社区相同的工单")
            .Allow(Role.Caller, Role.StreetLeader, Role.Platform, Role.Supervisor, Role.DistrictLeader);

        tickets.MapGet("/similar", FindLikeDraft)
            .WithName("ListTicketsLikeDraft")
            .WithSummary("起草时的疑似重复：本街道 72 小时内在办、事项或社区相同的工单")
            .Allow(Role.Caller, Role.StreetLeader);
    }

    private static async Task<Results<Ok<Wire.Suggestion>, Failed>> Suggest(
        string id, HttpContext http, TicketReader reader, IRulesBook rules, CancellationToken cancel)
    {
        var actor = http.User.Actor();
        if (await reader.Find(id, actor, cancel) is not { } ticket)
        {
            return new Failed(Problems.Of(TicketDesk.NoSuchTicket));
        }

        var book = rules.Of(actor.DistrictId);
        var departments = DispatchSuggestion.Of(ticket, book.Catalogue, book.Organisation);
        var item = ticket.Content.ItemId is { } itemId ? book.Catalogue.Find(itemId) : null;
        var why = item is not null ? $"责任清单 {book.Catalogue.Version} 版事项 {item.Id}“{item.Name}”"
            : ticket.Content.ItemId is null ? "呼叫没有选择清单事项，请人工研判"
            : "所选事项已不在现行清单中，请人工研判";
        return TypedResults.Ok(new Wire.Suggestion(ticket.Content.ItemId, why, [.. departments.Select(one =>
            new Wire.SuggestedDepartment(
                book.Organisation.Find(one.DepartmentId)!.OnWire(), one.Role.OnWire(), one.Duty, one.IsAssigned))]));
    }

    private static async Task<Results<Ok<Wire.SimilarTickets>, Failed>> FindSimilar(
        string id,
        HttpContext http,
        IRulesBook rules,
        TicketReader reader,
        SimilarTickets similar,
        CancellationToken cancel)
    {
        var scope = rules.ScopeOf(http.User.Actor());
        if (await reader.Find(id, http.User.Actor(), cancel) is not { } ticket)
        {
            return new Failed(Problems.Of(TicketDesk.NoSuchTicket));
        }

        // A street that was only notified of the ticket does not see its neighbour's others.
        return TypedResults.Ok(scope.StreetId is { } own && own != ticket.StreetId
            ? new Wire.SimilarTickets([])
            : OnWire(await similar.Find(
                ticket.StreetId,
                ticket.Content.Place.CommunityId,
                ticket.Content.ItemId,
                ticket.Id,
                scope.WithDrafts,
                cancel,
                scope)));
    }

    private static async Task<Ok<Wire.SimilarTickets>> FindLikeDraft(
        string communityId,
        string? itemId,
        HttpContext http,
        IRulesBook rules,
        SimilarTickets similar,
        CancellationToken cancel)
    {
        var scope = rules.ScopeOf(http.User.Actor());
        return TypedResults.Ok(scope.StreetId is not { } street
            ? new Wire.SimilarTickets([])
            : OnWire(await similar.Find(street, communityId, itemId, null, true, cancel, scope)));
    }

    private static Wire.SimilarTickets OnWire(IReadOnlyList<SimilarTicket> found) =>
        new([.. found.Select(one => new Wire.SimilarTicket(
            one.TicketId,
            one.Title,
            one.Status.OnWire(),
            one.CommunityId,
            one.ItemId,
            one.DraftedAt,
            one.IsSameItem && one.IsSameCommunity ? "同一社区的同一事项" : one.IsSameItem ? "同一事项" : "同一社区"))]);
}
