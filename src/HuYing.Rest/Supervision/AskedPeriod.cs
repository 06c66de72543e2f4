using HuYing.Ledger.Supervision;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Mvc;

namespace HuYing.Rest.Supervision;

/// <summary>The days of a question, both ends included, as they stand in the address.</summary>
internal sealed record AskedPeriod([FromQuery(Name = "from")] DateOnly From, [FromQuery(Name = "to")] DateOnly To)
{
    internal const int MostDays = 366;

    /// <exception cref="RequestFault">The days are reversed or too many.</exception>
    internal Period Within(int mostDays = MostDays) =>
        To < From ? throw new RequestFault(Problems.Of("range_reversed", field: "to"))
        : To.DayNumber - From.DayNumber >= mostDays
            ? throw new RequestFault(Problems.Of("range_too_long", $"{mostDays}", "to"))
        : new Period(From, To);
}
