namespace HuYing.Domain.Responsibilities;

/// <summary>One step of an item's process: who acts, what, and within which limit (002-10).</summary>
public sealed record DutyStep(int No, string Who, string What, string Limit);

/// <summary>
/// One entry of the responsibility list: who leads, who assists, on which legal basis (000-21, 000-22, 002-01).
/// </summary>
public sealed record Responsibility(
    string Id,
    string Domain,
    string Name,
    string Lead,
    IReadOnlyList<string> Supports,
    string StreetDuty,
    string LeadDuty,
    string SupportDuty,
    IReadOnlyList<string> Basis,
    IReadOnlyList<DutyStep> Steps,
    bool GridCapable);
