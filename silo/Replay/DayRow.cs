using HuYing.Domain.Tickets;

namespace HuYing.Silo.Replay;

/// <summary>How a scripted call goes on after it was written.</summary>
internal enum Course
{
    Normal,
    SelfHandled,
    Declined,
    Cancelled,
    SentBack,
}

/// <summary>How one department behaves: durations after dispatch, null for never.</summary>
internal sealed record Answering(
    string DepartmentId,
    AssignmentRole Role,
    TimeSpan? Acknowledge,
    TimeSpan? Arrive,
    TimeSpan? Report,
    bool Rework,
    Scorecard? Score);

/// <summary>One scripted call of a demonstration day. The format is documented in deploy/demo/README.md.</summary>
internal sealed record DayRow(
    int Line,
    string Key,
    TimeOnly At,
    string Caller,
    Grade Grade,
    TicketContent Content,
    Course Course,
    IReadOnlyList<Answering> Answers,
    string Note);

/// <summary>A row that cannot be played: it is reported and the rest goes on.</summary>
internal sealed record BadRow(int Line, string Key, string Reason);
