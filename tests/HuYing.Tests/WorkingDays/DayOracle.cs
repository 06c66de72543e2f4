using System.Globalization;
using System.Text.Json;

namespace HuYing.Tests.WorkingDays;

/// <summary>
/// Says the same as the calendar in another way: straight from the JSON files, with one sorted list of all working days
/// instead of a walk.
/// </summary>
internal sealed class DayOracle
{
    public static readonly DateOnly First = new(2018, 1, 1);
    public static readonly DateOnly Last = new(2026, 12, 31);

    private readonly List<DateOnly> _working = [];

    public DayOracle()
    {
        var off = new HashSet<string>();
        var on = new HashSet<string>();
        foreach (var file in ShippedCalendar.Files())
        {
            using var notice = JsonDocument.Parse(File.ReadAllText(file));
            foreach (var day in notice.RootElement.GetProperty("days").EnumerateArray())
            {
                (day.GetProperty("off").GetBoolean() ? off : on).Add(day.GetProperty("date").GetString()!);
            }
        }

        for (var day = First; day <= Last; day = day.AddDays(1))
        {
            var text = day.ToString("O", CultureInfo.InvariantCulture);
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            if (on.Contains(text) || (!isWeekend && !off.Contains(text)))
            {
                _working.Add(day);
            }
        }
    }

    public int CountIn(int year) => _working.Count(day => day.Year == year);

    public bool IsWorking(DateOnly day) => _working.BinarySearch(day) >= 0;

    /// <summary>Null if it lies beyond the last day of the data.</summary>
    public DateOnly? NthAfter(DateOnly day, int n)
    {
        var at = _working.BinarySearch(day);
        var next = at >= 0 ? at + 1 : ~at;
        return next + n - 1 < _working.Count ? _working[next + n - 1] : null;
    }
}
