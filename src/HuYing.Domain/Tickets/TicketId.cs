using System.Globalization;

namespace HuYing.Domain.Tickets;

/// <summary>
/// The number of a ticket, such as <c>HY-20261122-000123</c>: the district's date of drafting and a running number
/// that never repeats, whatever the date. Equal when the text is equal. The default value is not a ticket.
/// </summary>
public readonly record struct TicketId
{
    private TicketId(string value) => Value = value;

    public string Value { get; }

    public static TicketId Create(DateOnly day, long number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"HY-{day:yyyyMMdd}-{number:D6}"));

    /// <summary>Reads a ticket number; false for anything that <see cref="Create"/> would not have made.</summary>
    public static bool TryParse(string? text, out TicketId id)
    {
        id = default;
        if (text is not { Length: >= 18 and <= 30 } or not ['H', 'Y', '-', ..] || text[11] != '-')
        {
            return false;
        }

        var isDate = DateOnly.TryParseExact(
            text.AsSpan(3, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var isNumber = long.TryParse(text.AsSpan(12), NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isDate || !isNumber || Create(day, number).Value != text)
        {
            return false;
        }

        id = new TicketId(text);
        return true;
    }

    /// <summary>
    /// The number under which the platform files the case (000-05), derived so that it cannot collide.
    /// </summary>
    public string CaseNumber => $"HYJ-{Value.AsSpan(3, 4)}-{Value.AsSpan(12)}";

    public override string ToString() => Value ?? "";
}
