namespace HuYing.LoadTest.Profiles;

/// <summary>What arrives, and how far a call goes.</summary>
/// <param name="Calls">Share of arrivals that are calls: a draft that is submitted in the same step.</param>
/// <param name="Lists">Share of arrivals that look at a list of tickets; the rest look at a board.</param>
/// <param name="Approved">Share of answered calls that the street's leader approves.</param>
/// <param name="Dispatched">Share of approved calls that the platform accepts and dispatches.</param>
/// <param name="Acknowledged">Share of dispatched calls that the department acknowledges during the run.</param>
internal sealed record Mix(double Calls, double Lists, double Approved, double Dispatched, double Acknowledged);
