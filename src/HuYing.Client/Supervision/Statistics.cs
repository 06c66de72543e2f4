using HuYing.Client.Organisation;
using HuYing.Client.Tickets;

namespace HuYing.Client.Supervision;

/// <summary>How many of how many.</summary>
/// <param name="Value">0–1, to four places; null where there was nothing to judge: never 0 or 1 in its stead.</param>
public sealed record Rate(long Kept, long Of, decimal? Value);

/// <summary>
/// Departments over a period of days, both included. A share falls on the day of its deadline and is judged once it is
/// done or overdue; what was withdrawn, is suspended or not yet due is in no rate.
/// </summary>
public sealed record DepartmentStatistics(
    DateOnly From, DateOnly To, IReadOnlyList<DepartmentFigures> Departments);

/// <summary>One department's keeping.</summary>
/// <param name="Response">响应度: acknowledged in time, of those with a decided response.</param>
/// <param name="Arrival">报到率: on scene in time, of those that require it.</param>
/// <param name="Closing">办结率: verified, of those decided.</param>
/// <param name="OnTime">按期办结率: verified and reported in time, of those decided.</param>
/// <param name="FirstTime">一次完成率: verified without rework, of those verified.</param>
/// <param name="Scored">Shares with a score that the reader may see.</param>
/// <param name="AverageScore">0–100; null where nothing was evaluated, or the reader may not see it yet.</param>
public sealed record DepartmentFigures(
    UnitLine Department,
    long Assignments,
    Rate Response,
    Rate Arrival,
    Rate Closing,
    Rate OnTime,
    Rate FirstTime,
    long Reworks,
    long Urges,
    long Suspended,
    long Withdrawn,
    FaultFigures Faults,
    long Scored,
    decimal? AverageScore);

/// <summary>不响应, 迟响应, 响应不作为, in shares.</summary>
public sealed record FaultFigures(long NoResponse, long LateResponse, long Inaction);

/// <summary>Streets over a period of days, both included; a ticket falls on the day on which it was raised.</summary>
public sealed record StreetStatistics(DateOnly From, DateOnly To, IReadOnlyList<StreetFigures> Streets);

/// <summary>How one street calls.</summary>
/// <param name="Collected">Problems that were raised or solved by the street itself.</param>
/// <param name="Whistle">吹哨率: raised, of those collected.</param>
/// <param name="CallAccuracy">呼叫准确度: dispatched and no share taken back, of those dispatched.</param>
public sealed record StreetFigures(
    UnitLine Street,
    long Collected,
    long SelfHandled,
    long Raised,
    long Declined,
    long Cancelled,
    Rate Whistle,
    Rate CallAccuracy,
    StageDurations Stages);

/// <summary>发现→上报→派单→到场→办结. Where nobody had to arrive, closing counts from the dispatch.</summary>
public sealed record StageDurations(Stage Raise, Stage Dispatch, Stage Arrive, Stage Close);

/// <summary>How long one stage took on average; null where no ticket went through it.</summary>
public sealed record Stage(long Count, long? AverageSeconds);

/// <summary>The step of a flow.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(WordConverter<FlowStep>))]
public enum FlowStep
{
    Hour,
    Day,
}

/// <summary>What happened, step by step; every step of the period is there.</summary>
public sealed record FlowStatistics(DateOnly From, DateOnly To, FlowStep Step, IReadOnlyList<FlowLine> Lines);

/// <summary>One step, which begins at that instant.</summary>
public sealed record FlowLine(DateTimeOffset At, long Raised, long Dispatched, long Closed, long Breached);

/// <summary>Tickets by domain of the responsibility list; they fall on the day on which they were raised.</summary>
public sealed record DomainStatistics(DateOnly From, DateOnly To, IReadOnlyList<DomainFigures> Domains);

/// <summary>
/// One domain, with its entries that occurred. Null is what no entry in force fits, and all that is sensitive.
/// </summary>
public sealed record DomainFigures(string? Domain, TicketFigures Figures, IReadOnlyList<ItemFigures> Items);

/// <summary>One entry of the list.</summary>
public sealed record ItemFigures(string ItemId, string Name, TicketFigures Figures);

/// <summary>Tickets by kind; they fall on the day on which they were raised.</summary>
public sealed record KindStatistics(DateOnly From, DateOnly To, IReadOnlyList<KindFigures> Kinds);

/// <summary>One kind of call.</summary>
public sealed record KindFigures(TicketKind Kind, TicketFigures Figures);

/// <summary>Of the tickets raised in the period: dispatched, closed, and with a breached clock, until now.</summary>
public sealed record TicketFigures(long Raised, long Dispatched, long Closed, long Breached);
