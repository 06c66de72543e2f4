using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Mvc;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>The conditions of a list, as they stand in the address.</summary>
internal sealed record TicketQuery(
    [FromQuery(Name = "text")] string? Text,
    [FromQuery(Name = "status")] Wire.TicketStatus[]? Status,
    [FromQuery(Name = "streetId")] string? StreetId,
    [FromQuery(Name = "departmentId")] string? DepartmentId,
    [FromQuery(Name = "communityId")] string? CommunityId,
    [FromQuery(Name = "kind")] Wire.TicketKind? Kind,
    [FromQuery(Name = "class")] Wire.TicketClass? Class,
    [FromQuery(Name = "itemId")] string? ItemId,
    [FromQuery(Name = "share")] Wire.AssignmentStatus? Share,
    [FromQuery(Name = "light")] Wire.ClockLight? Light,
    [FromQuery(Name = "from")] DateOnly? From,
    [FromQuery(Name = "to")] DateOnly? To,
    [FromQuery(Name = "openOnly")] bool? OpenOnly,
    [FromQuery(Name = "order")] Wire.TicketOrder? Order,
    [FromQuery(Name = "cursor")] string? Cursor,
    [FromQuery(Name = "limit")] int? Limit)
{
    internal TicketFilter ToFilter() => new(
        Text,
        [.. (Status ?? []).Select(word => Known(word, "status").FromWire())],
        StreetId,
        DepartmentId,
        CommunityId,
        Known(Kind, "kind")?.FromWire(),
        Known(Class, "class")?.FromWire(),
        ItemId,
        Known(Light, "light")?.FromWire(),
        From,
        To,
        OpenOnly ?? false,
        (Known(Order, "order") ?? Wire.TicketOrder.Newest).FromWire(),
        Cursor,
        Limit ?? TicketFilter.UsualLimit)
    {
        Share = Known(Share, "share")?.FromWire(),
    };

    // The framework's reader takes any number for a word.
    private static TWord Known<TWord>(TWord word, string field)
        where TWord : struct, Enum =>
        Enum.IsDefined(word) ? word : throw new RequestFault(Problems.Of("query_invalid", field, field));

    private static TWord? Known<TWord>(TWord? word, string field)
        where TWord : struct, Enum => word is { } given ? Known(given, field) : null;
}
