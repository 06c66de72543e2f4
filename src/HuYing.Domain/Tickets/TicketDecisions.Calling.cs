using HuYing.Domain.Organisation;

namespace HuYing.Domain.Tickets;

// From the first word to the call: the street's half.
public static partial class TicketDecisions
{
    private static Decision Begin(DraftTicket command, Post? post, Rules rules)
    {
        if (post is not { Role: Role.Caller or Role.StreetLeader }
            || rules.Organisation.Above(post.UnitId, UnitKind.Street) is not { } street)
        {
            return Refusal.Forbidden("role_not_allowed");
        }

        if (!TicketId.TryParse(command.TicketId, out _))
        {
            return Refusal.Invalid("ticket_id_invalid", "ticketId");
        }

        if ((CheckContent(command.Content, street.Id, post, rules)
            ?? CheckVocabulary("sensitivity", command.Sensitivity)) is { } refusal)
        {
            return refusal;
        }

        var drafted = new TicketDrafted(
            command.TicketId,
            post.DistrictId,
            street.Id,
            command.Content,
            rules.Catalogue.Version,
            command.Sensitivity == Sensitivity.Internal ? null : command.Sensitivity);
        TicketEvent? contact = command.Contact is { } commitment ? new ContactRecorded(commitment) : null;
        TicketEvent? submitted = command.Submit ? new TicketSubmitted() : null;
        return new[] { drafted, contact, submitted }.OfType<TicketEvent>().ToList();
    }

    private static Decision OnAmend(Ticket ticket, Amend command, Post post, Rules rules) =>
        CheckContent(command.Content, ticket.StreetId, post, rules) is { } refusal
            ? refusal
            : new TicketAmended(command.Content, rules.Catalogue.Version);

    private static Decision OnSelfHandle(Ticket ticket, SelfHandle command) =>
        (TextRule.Check("result", command.Result, 5, 2000)
            ?? CheckEvidence(ticket, "evidence", command.Evidence, 0)) is { } refusal
            ? refusal
            : new TicketSelfHandled(command.Result, command.Evidence);

    // The call goes out the moment the leader approves; from here the platform's own clock runs (D3).
    private static Decision OnApprove(Ticket ticket, Approve command, DateTimeOffset now, Rules rules)
    {
        if (TextRule.CheckOptional("note", command.Note, 500) is { } refusal)
        {
            return refusal;
        }

        var limit = ticket.Content.Kind == TicketKind.Emergency
            ? rules.Parameters.PlatformEmergency
            : rules.Parameters.PlatformOrdinary;
        return new TicketEvent[]
        {
            new TicketApproved(command.Note),
            new TicketRaised(rules.Derive(limit, now, []), rules.Parameters.Version),
        };
    }

    private static Refusal? CheckContent(TicketContent content, string streetId, Post post, Rules rules) =>
        TextRule.Check("title", content.Title, 4, 80)
        ?? TextRule.Check("description", content.Description, 10, 4000)
        ?? TextRule.Check("source", content.Source, 2, 40)
        ?? TextRule.Check("whyNotAlone", content.WhyNotAlone, 5, 1000)
        ?? TextRule.Check("stepsTaken", content.StepsTaken, 5, 1000)
        ?? TextRule.Check("place.address", content.Place.Address, 2, 200)
        ?? CheckPoint(content.Place.Longitude, content.Place.Latitude)
        ?? CheckVocabulary("kind", content.Kind)
        ?? CheckPlace(content.Place, streetId, rules.Organisation)
        ?? CheckArea(content.Place, post)
        ?? (content.ItemId is { } item && rules.Catalogue.Find(item) is null
            ? Refusal.Invalid("no_such_item", "itemId")
            : null);

    private static Refusal? CheckPlace(Place place, string streetId, OrganisationChart organisation) =>
        !organisation.Is(place.CommunityId, UnitKind.Community) || !organisation.IsWithin(place.CommunityId, streetId)
            ? Refusal.Invalid("not_in_this_street", "place.communityId")
            : place.GridId is { } grid
                && (!organisation.Is(grid, UnitKind.Grid) || !organisation.IsWithin(grid, place.CommunityId))
                ? Refusal.Invalid("not_in_this_community", "place.gridId")
                : null;

    // A community calls for itself, a grid for itself (002-20).
    private static Refusal? CheckArea(Place place, Post post) => post.Kind switch
    {
        UnitKind.Community when place.CommunityId != post.UnitId =>
            Refusal.Invalid("not_in_your_area", "place.communityId"),
        UnitKind.Grid when place.GridId != post.UnitId => Refusal.Invalid("not_in_your_area", "place.gridId"),
        _ => null,
    };

    private static Refusal? CheckVocabulary<T>(string field, T word)
        where T : struct, Enum =>
        Enum.IsDefined(word) ? null : Refusal.Invalid("unknown_word", field);
}
