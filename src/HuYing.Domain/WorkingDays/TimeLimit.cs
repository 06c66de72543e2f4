namespace HuYing.Domain.WorkingDays;

/// <summary>What a limit is counted in: natural time, around the clock (D5), or working days (D4).</summary>
public enum LimitUnit { Minutes, WorkingDays }

/// <summary>A limit: natural minutes or counted working days. At least 1, at most 366 days' worth of either.</summary>
public sealed record TimeLimit(LimitUnit Unit, int Amount)
{
    internal const int MostDays = 366;
    internal const int MostMinutes = MostDays * 24 * 60;
}
