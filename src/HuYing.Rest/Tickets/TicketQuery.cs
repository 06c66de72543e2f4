using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Mvc;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>The conditions of a list, as they stand in the address.</summary>
internal sealed record TicketQuery(
    [FromQuery] string? Text,
    [FromQuery] Wire.TicketStatus[]? Status,
    [FromQuery] string? StreetId,
    [FromQuery] string? DepartmentId,
    [FromQuery] string? CommunityId,
    [FromQuery] Wire.TicketKind? Kind,
    [FromQuery] Wire.TicketClass? Class,
    [FromQuery] string? ItemId,
    [FromQuery] Wire.ClockLight? Light,
    [FromQuery] DateOnly? From,
    [FromQuery] DateOnly? To,
    [FromQuery] bool? OpenOnly,
    [FromQuery] Wire.TicketOrder? Order,
    [FromQuery] string? Cursor,
    [FromQuery] int? Limit)
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
        Limit ?? TicketFilter.UsualLimit);

    // The framework's reader takes any number for a word.
    private static TWord Known<TWord>(TWord word, string field)
        where TWord : struct, Enum =>
        Enum.IsDefined(word) ? word : throw new RequestFault(Problems.Of("query_invalid", field, field));

    private static TWord? Known<TWord>(TWord? word, string field)
        where TWord : struct, Enum => word is { } given ? Known(given, field) : null;
}
