namespace HuYing.Domain.Tickets;

/// <summary>Where a ticket stands. Declined, Cancelled and Filed are ends.</summary>
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

/// <summary>
/// 公开, 内部, 敏感: what is sensitive is only for those who have to do with it (<see cref="TicketSight"/>).
/// </summary>
public enum Sensitivity
{
    Public,
    Internal,
    Sensitive,
}

/// <summary>日常哨, 攻坚哨, 紧急哨 (001-02).</summary>
public enum TicketKind
{
    Daily,
    Campaign,
    Emergency,
}

/// <summary>简单, 一般, 复杂, 重难点突发 (003-05): the result of triage.</summary>
public enum Grade
{
    Simple,
    General,
    Complex,
    Critical,
}

/// <summary>Which row of time limits applies (000-14..16); recorded at each dispatch (D7).</summary>
public enum TicketClass
{
    Emergency,
    Ordinary,
    Complex,
}

/// <summary>主办 or 协办.</summary>
public enum AssignmentRole
{
    Lead,
    CoHandler,
}

/// <summary>Which duty a clock measures. Dispatch is the platform's; the others belong to an assignment.</summary>
public enum ClockKind
{
    Dispatch,
    Response,
    Arrival,
    Close,
}

/// <summary>What the department says it achieved. Forwarding is not among them (002-29).</summary>
public enum Outcome
{
    Solved,
    InterimMeasures,
    CannotBeSolved,
}

/// <summary>Why a stored deadline was derived again.</summary>
public enum RederivationCause
{
    Calendar,
    Reclass,
    Resume,
}
