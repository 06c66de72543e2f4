namespace HuYing.Client.Responsibilities;

/// <summary>One step of an item's process: who acts, what, and within which limit.</summary>
public sealed record DutyStep(int No, string Who, string What, string Limit);

/// <summary>One entry of the responsibility list: who leads, who assists, on which legal basis.</summary>
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

/// <summary>The entries that a search found, in the published version of the list.</summary>
/// <param name="Domains">Every domain of the list, whatever was searched for.</param>
public sealed record ResponsibilityList(
    string Version, IReadOnlyList<Responsibility> Items, IReadOnlyList<string> Domains);
