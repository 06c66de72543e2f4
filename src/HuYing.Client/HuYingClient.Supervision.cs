using HuYing.Client.Supervision;

namespace HuYing.Client;

// How the district keeps its word: what has been, and what is late.
public sealed partial class HuYingClient
{
    /// <summary>Every department's keeping over at most 366 days; a department's people see their own.</summary>
    public Task<DepartmentStatistics> GetDepartmentStatistics(
        DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        _sender.Get($"statistics/departments?{Of(from, to)}", WireJson.Replies.DepartmentStatistics, cancel);

    /// <summary>Every street's calls over at most 366 days; a street's people see their own.</summary>
    public Task<StreetStatistics> GetStreetStatistics(
        DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        _sender.Get($"statistics/streets?{Of(from, to)}", WireJson.Replies.StreetStatistics, cancel);

    /// <summary>What was raised, dispatched, closed and missed; at most 366 days, or 31 by the hour.</summary>
    public Task<FlowStatistics> GetFlowStatistics(
        DateOnly from, DateOnly to, FlowStep step, CancellationToken cancel = default) =>
        _sender.Get($"statistics/flow?{Of(from, to)}&step={step}", WireJson.Replies.FlowStatistics, cancel);

    /// <summary>Tickets by domain and entry of the list, for those who oversee the district.</summary>
    public Task<DomainStatistics> GetDomainStatistics(
        DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        _sender.Get($"statistics/domains?{Of(from, to)}", WireJson.Replies.DomainStatistics, cancel);

    /// <summary>Tickets by kind, for those who oversee the district.</summary>
    public Task<KindStatistics> GetKindStatistics(DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        _sender.Get($"statistics/kinds?{Of(from, to)}", WireJson.Replies.KindStatistics, cancel);

    /// <summary>What departments still owe, by deadline; a department's people see their own.</summary>
    /// <param name="within">Only what is due within this time, or overdue.</param>
    /// <param name="pageSize">1–200.</param>
    public Task<DeadlinePage> ListDeadlines(
        TimeSpan? within = null,
        bool breachedOnly = false,
        string? departmentId = null,
        string? cursor = null,
        int pageSize = 50,
        CancellationToken cancel = default) => _sender.Get(
        "supervision/deadlines" + Query.Of(
            ("within", within is { } time ? System.Xml.XmlConvert.ToString(time) : null),
            ("breachedOnly", breachedOnly ? "true" : null),
            ("departmentId", departmentId),
            ("cursor", cursor),
            ("limit", Query.Number(pageSize))),
        WireJson.Replies.DeadlinePage,
        cancel);

    /// <summary>What departments have to answer for, the newest first; a department's people see their own.</summary>
    /// <param name="pageSize">1–200.</param>
    public Task<FaultPage> ListFaults(
        string? departmentId = null, string? cursor = null, int pageSize = 50, CancellationToken cancel = default) =>
        _sender.Get(
            "supervision/faults" + Query.Of(
                ("departmentId", departmentId), ("cursor", cursor), ("limit", Query.Number(pageSize))),
            WireJson.Replies.FaultPage,
            cancel);

    private static string Of(DateOnly from, DateOnly to) => $"from={Query.Day(from)}&to={Query.Day(to)}";
}
