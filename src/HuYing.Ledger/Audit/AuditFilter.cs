using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Audit;

/// <summary>
/// What to list, the latest first. Each page looks at a limited number of acts: where little fits it may be short, even
/// empty, and still have a next one. By person and by object are ways along an index, the rest is asked of each act.
/// </summary>
/// <param name="From">The first instant.</param>
/// <param name="To">The instant before which it ends; null is now.</param>
public sealed record AuditFilter(
    string? AccountId,
    string? UnitId,
    string? Act,
    string? Target,
    AuditResult? Result,
    DateTimeOffset? From,
    DateTimeOffset? To,
    string? Cursor,
    int Limit = AuditFilter.UsualLimit)
{
    public const int UsualLimit = 100;

    public const int MostLines = 500;

    private const int LongestText = 200;

    /// <summary>Everything.</summary>
    public static AuditFilter All { get; } = new(null, null, null, null, null, null, null, null);

    /// <summary>Why the filter cannot be answered; null when it can.</summary>
    public Refusal? Check() =>
        TextRule.CheckOptional("account", AccountId, LongestText)
        ?? TextRule.CheckOptional("unit", UnitId, LongestText)
        ?? TextRule.CheckOptional("act", Act, LongestText)
        ?? TextRule.CheckOptional("object", Target, LongestText)
        ?? (Limit is < 1 or > MostLines ? Invalid("limit_out_of_range", "limit") : null)
        ?? (From > To ? Invalid("range_reversed", "from") : null)
        ?? (Cursor is not null && AuditCursor.Read(Cursor) is null ? Invalid("cursor_invalid", "cursor") : null);

    private static Refusal Invalid(string code, string field) => new(code, RefusalKind.Invalid, field);
}
