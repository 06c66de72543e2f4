using System.Text.Json.Serialization;

namespace HuYing.Client.Tickets;

/// <summary>Where a ticket stands. Declined, Cancelled and Filed are ends.</summary>
[JsonConverter(typeof(WordConverter<TicketStatus>))]
public enum TicketStatus
{
    Draft,
    AwaitingApproval,
    Raised,
    Accepted,
    Declined,
    Dispatched,
    Closed,
    Evaluated,
    SelfHandled,
    Filed,
    Cancelled,
}

/// <summary>Where one department's share of a ticket stands.</summary>
[JsonConverter(typeof(WordConverter<AssignmentStatus>))]
public enum AssignmentStatus
{
    Issued,
    Acknowledged,
    Arrived,
    Reported,
    Rework,
    Verified,
    Evaluated,
    Withdrawn,
}

/// <summary>公开, 内部, 敏感: what is sensitive is only for those who have to do with it.</summary>
[JsonConverter(typeof(WordConverter<Sensitivity>))]
public enum Sensitivity
{
    Public,
    Internal,
    Sensitive,
}

/// <summary>日常哨, 攻坚哨, 紧急哨.</summary>
[JsonConverter(typeof(WordConverter<TicketKind>))]
public enum TicketKind
{
    Daily,
    Campaign,
    Emergency,
}

/// <summary>简单, 一般, 复杂, 重难点突发: the result of triage.</summary>
[JsonConverter(typeof(WordConverter<Grade>))]
public enum Grade
{
    Simple,
    General,
    Complex,
    Critical,
}

/// <summary>Which row of time limits applies; recorded at each dispatch.</summary>
[JsonConverter(typeof(WordConverter<TicketClass>))]
public enum TicketClass
{
    Emergency,
    Ordinary,
    Complex,
}

/// <summary>主办 or 协办.</summary>
[JsonConverter(typeof(WordConverter<AssignmentRole>))]
public enum AssignmentRole
{
    Lead,
    CoHandler,
}

/// <summary>Which duty a clock measures. Dispatch is the platform's; the others belong to an assignment.</summary>
[JsonConverter(typeof(WordConverter<ClockKind>))]
public enum ClockKind
{
    Dispatch,
    Response,
    Arrival,
    Close,
}

/// <summary>What the department says it achieved. Forwarding is not among them.</summary>
[JsonConverter(typeof(WordConverter<Outcome>))]
public enum Outcome
{
    Solved,
    InterimMeasures,
    CannotBeSolved,
}

/// <summary>How the clock that runs out next stands: in time, warned, overdue, or no clock runs.</summary>
[JsonConverter(typeof(WordConverter<ClockLight>))]
public enum ClockLight
{
    Green,
    Amber,
    Red,
    None,
}

/// <summary>The order of a list of tickets.</summary>
[JsonConverter(typeof(WordConverter<TicketOrder>))]
public enum TicketOrder
{
    Newest,
    DueSoonest,
}
