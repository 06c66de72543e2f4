using HuYing.Client.Organisation;
using HuYing.Client.Tickets;

namespace HuYing.Client.Departments;

/// <summary>The whole district at a glance.</summary>
public sealed record DistrictBoard(
    DateTimeOffset At,
    IReadOnlyList<StatusCount> Statuses,
    IReadOnlyList<LightCount> Lights,
    IReadOnlyList<DepartmentLoad> Departments);

/// <summary>How much one department owes.</summary>
/// <param name="Amber">Of the first 200 open shares by due instant.</param>
/// <param name="Red">Of the first 200 open shares by due instant.</param>
public sealed record DepartmentLoad(UnitLine Department, int Open, int Amber, int Red);
