using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>A line with the number by which its page is ordered.</summary>
internal sealed record FoundLine(long Number, TicketLine Line)
{
    internal TicketCursor CursorIn(TicketOrder order) => new(
        order,
        order switch
        {
            TicketOrder.Newest => Line.DraftedAt,
            TicketOrder.DueSoonest => Line.DueAt!.Value,
        },
        Number);

    /// <summary>Reads <see cref="TicketSql.Columns"/>, which begin at a column of the row.</summary>
    internal static FoundLine Read(NpgsqlDataReader row, int first = 0) => new(
        row.GetInt64(first),
        new TicketLine(
            row.GetString(first + 1),
            row.GetInt32(first + 2),
            row.GetString(first + 3),
            Enum.Parse<TicketStatus>(row.GetString(first + 4)),
            Enum.Parse<TicketKind>(row.GetString(first + 5)),
            row.TextOrNull(first + 6) is { } ticketClass ? Enum.Parse<TicketClass>(ticketClass) : null,
            row.TextOrNull(first + 7) is { } grade ? Enum.Parse<Grade>(grade) : null,
            row.GetString(first + 8),
            row.GetString(first + 9),
            row.GetFieldValue<string[]>(first + 10),
            row.Instant(first + 11),
            row.InstantOrNull(first + 12),
            row.InstantOrNull(first + 13),
            row.InstantOrNull(first + 14),
            row.InstantOrNull(first + 15),
            row.GetBoolean(first + 16),
            row.GetBoolean(first + 17),
            row.GetBoolean(first + 18),
            row.TextOrNull(first + 19),
            Enum.Parse<ClockLight>(row.GetString(first + 20)),
            Enum.Parse<Sensitivity>(row.GetString(first + 21))));
}
