namespace HuYing.Domain.Supervision;

/// <summary>Of what a figure is.</summary>
public enum FigureScope
{
    Department,
    Street,

    /// <summary>日常哨, 攻坚哨, 紧急哨.</summary>
    Kind,

    /// <summary>
    /// An entry of the responsibility list; <see cref="Figure.NoItem"/> where none was chosen, and for all that is
    /// sensitive.
    /// </summary>
    Item,

    /// <summary>What happened in a street, hour by hour.</summary>
    Flow,
}

/// <summary>Which figure of what, and when.</summary>
/// <param name="UnitId">A department, a street, a kind or an entry of the list.</param>
/// <param name="At">The quarter of an hour in which it falls: that is fine enough for the hours of every zone.</param>
public readonly record struct Figure(FigureScope Scope, string UnitId, DateTimeOffset At, string Metric)
{
    public const string NoItem = "none";

    /// <summary>As it is counted in a district of that zone.</summary>
    public DayFigure In(TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(At, zone);
        return new DayFigure(
            Scope, UnitId, DateOnly.FromDateTime(local.DateTime), Scope == FigureScope.Flow ? local.Hour : 0, Metric);
    }
}

/// <summary>A figure on a day of its district.</summary>
/// <param name="Hour">0–23 for <see cref="FigureScope.Flow"/>; 0 for all others.</param>
public readonly record struct DayFigure(FigureScope Scope, string UnitId, DateOnly Day, int Hour, string Metric);
