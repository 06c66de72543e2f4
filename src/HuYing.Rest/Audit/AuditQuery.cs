using HuYing.Ledger.Audit;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Mvc;
using Wire = HuYing.Client.Audit;

namespace HuYing.Rest.Audit;

/// <summary>The conditions of a list of acts, as they stand in the address.</summary>
internal sealed record AuditQuery(
    [FromQuery(Name = "account")] string? Account,
    [FromQuery(Name = "unit")] string? Unit,
    [FromQuery(Name = "act")] string? Act,
    [FromQuery(Name = "target")] string? Target,
    [FromQuery(Name = "result")] Wire.AuditResult? Result,
    [FromQuery(Name = "from")] DateTimeOffset? From,
    [FromQuery(Name = "to")] DateTimeOffset? To,
    [FromQuery(Name = "cursor")] string? Cursor,
    [FromQuery(Name = "limit")] int? Limit)
{
    internal AuditFilter ToFilter() => new(
        Account,
        Unit,
        Act,
        Target,
        Result is { } word
            ? Enum.IsDefined(word)
                ? (AuditResult)(int)word
                : throw new RequestFault(Problems.Of("query_invalid", "result", "result"))
            : null,
        From,
        To,
        Cursor,
        Limit ?? AuditFilter.UsualLimit);
}
