using System.Globalization;
using HuYing.Actors;
using HuYing.Domain.Tickets;

namespace HuYing.Rest.Errors;

/// <summary>The one place where what went wrong becomes an answer.</summary>
internal static class Problems
{
    /// <param name="found">Fills the advice; short and safe to show.</param>
    /// <param name="field">The member of the request that is wrong.</param>
    internal static ProblemResult Of(
        string code, string? found = null, string? field = null, TimeSpan? retryAfter = null)
    {
        var row = ProblemTable.Rows[code];
        return new ProblemResult(row.Status, code, row.Title, Fill(row.Advice, found), Errors(field, row.Title))
        {
            RetryAfter = retryAfter ?? (row.Status == 503 ? TimeSpan.FromSeconds(1) : null),
        };
    }

    /// <summary>Many faults at once, by member.</summary>
    internal static ProblemResult Of(string code, IReadOnlyDictionary<string, IReadOnlyList<string>> errors)
    {
        var row = ProblemTable.Rows[code];
        return new ProblemResult(row.Status, code, row.Title, row.Advice, errors);
    }

    internal static ProblemResult Of(Refusal refusal)
    {
        if (ProblemTable.Rows.ContainsKey(refusal.Code))
        {
            return Of(refusal.Code, refusal.Detail, refusal.Field);
        }

        var status = refusal.Kind switch
        {
            RefusalKind.Invalid => 422,
            RefusalKind.Conflict => 409,
            RefusalKind.Forbidden => 403,
            RefusalKind.NotFound => 404,
        };
        var (title, advice) = RefusalTable.Rows[refusal.Code];
        return new ProblemResult(
            status, refusal.Code, title, Fill(advice, refusal.Detail), Errors(refusal.Field, title));
    }

    /// <summary>The problem of an answer; null when it was done.</summary>
    internal static ProblemResult? Of(TicketAnswer answer) => answer switch
    {
        TicketAnswer.Done => null,
        TicketAnswer.Refused refused => Of(refused.Refusal),
        TicketAnswer.Stale stale => Stale(stale.Version),
        TicketAnswer.OtherContent => Of("idempotency_key_reused"),
        TicketAnswer.Busy busy => Of("busy", retryAfter: busy.RetryAfter),
        TicketAnswer.Unknown => Of("outcome_unknown"),
        _ => throw new InvalidOperationException($"{answer.GetType().Name} has no problem."),
    };

    private static ProblemResult Stale(int version)
    {
        var row = ProblemTable.Rows["version_conflict"];
        return new ProblemResult(row.Status, "version_conflict", row.Title, row.Advice) { Version = version };
    }

    private static string Fill(string advice, string? found) =>
        string.Format(CultureInfo.InvariantCulture, advice, found ?? "");

    private static Dictionary<string, IReadOnlyList<string>>? Errors(string? field, string title) =>
        field is null ? null : new() { [field] = [title] };
}
