using System.Text.Json.Serialization;
using HuYing.Domain.WorkingDays;

namespace HuYing.Domain.Tickets;

/// <summary>One department's share of a ticket: its own clocks, report, verification and score (D6).</summary>
/// <param name="No">1, 2, … in the order of dispatch; never reused within the ticket.</param>
/// <param name="Reworks">How often the street sent it back after looking on site (D11).</param>
/// <param name="Urges">How often it was urged, alone or with all that were still open.</param>
/// <param name="ArrivedAt">When somebody was first on scene, whether or not that was required.</param>
public sealed record Assignment(
    int No,
    string DepartmentId,
    AssignmentRole Role,
    string Task,
    AssignmentStatus Status,
    Clock Response,
    Clock? Arrival,
    Clock Close,
    int Reworks = 0,
    Scorecard? Score = null,
    int Urges = 0,
    DateTimeOffset? ArrivedAt = null)
{
    /// <summary>Still owes something: neither verified nor withdrawn.</summary>
    [JsonIgnore]
    public bool IsOpen =>
        Status is not (AssignmentStatus.Verified or AssignmentStatus.Evaluated or AssignmentStatus.Withdrawn);

    [JsonIgnore]
    public bool IsWithdrawn => Status == AssignmentStatus.Withdrawn;

    public IEnumerable<Clock> Clocks() => Arrival is null ? [Response, Close] : [Response, Arrival, Close];

    public Clock? Find(ClockKind kind) => kind switch
    {
        ClockKind.Response => Response,
        ClockKind.Arrival => Arrival,
        ClockKind.Close => Close,
        ClockKind.Dispatch => null,
    };

    internal Assignment With(ClockKind kind, Func<Clock, Clock> change) => kind switch
    {
        ClockKind.Response => this with { Response = change(Response) },
        ClockKind.Arrival when Arrival is not null => this with { Arrival = change(Arrival) },
        ClockKind.Close => this with { Close = change(Close) },
        ClockKind.Arrival or ClockKind.Dispatch => this,
    };

    internal static Assignment From(IssuedAssignment issued) => new(
        issued.No,
        issued.DepartmentId,
        issued.Role,
        issued.Task,
        AssignmentStatus.Issued,
        Running(ClockKind.Response, issued.Response),
        issued.Arrival is null ? null : Running(ClockKind.Arrival, issued.Arrival),
        Running(ClockKind.Close, issued.Close));

    internal Assignment Urged() => this with { Urges = Urges + 1 };

    internal Assignment StopAll(DateTimeOffset at) => this with
    {
        Response = Stop(Response, at),
        Arrival = Arrival is null ? null : Stop(Arrival, at),
        Close = Stop(Close, at),
    };

    internal static Clock Stop(Clock clock, DateTimeOffset at) =>
        clock.IsRunning ? clock with { StoppedAt = at } : clock;

    private static Clock Running(ClockKind kind, Deadline deadline) => new(kind, deadline);
}
