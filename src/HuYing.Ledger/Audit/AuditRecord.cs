using HuYing.Domain.Organisation;

namespace HuYing.Ledger.Audit;

/// <summary>What came of it.</summary>
public enum AuditResult
{
    Done,
    Refused,
}

/// <summary>
/// One line of the audit trail, before it is written. Its instant is the database's, given when it is. Neither personal
/// data nor a secret has a place in it: it cannot be taken back.
/// </summary>
/// <param name="Act">The operation, by the name it has in the facade's contract.</param>
/// <param name="Result">Whether it was done.</param>
/// <param name="Code">Why it was refused.</param>
/// <param name="Target">The id of what it was done to.</param>
/// <param name="By">Who asked; null while that is not known.</param>
/// <param name="From">Where the request came from; null for what the product does by itself.</param>
/// <param name="Detail">What an auditor has to know beyond that, by name.</param>
public sealed record AuditRecord(
    string Act,
    AuditResult Result = AuditResult.Done,
    string? Code = null,
    string? Target = null,
    Actor? By = null,
    Origin? From = null,
    IReadOnlyDictionary<string, string>? Detail = null);
