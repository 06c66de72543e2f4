using System.Globalization;
using System.Text.Json;
using HuYing.Client;
using HuYing.Domain.WorkingDays;
using HuYing.Rest.Errors;
using Wire = HuYing.Client.WorkingDays;

namespace HuYing.Rest.WorkingDays;

/// <summary>A notice as it was sent, judged by the same rules as one that is read from a file.</summary>
internal sealed record NoticeReading(HolidayNotice? Notice, ProblemResult? Problem)
{
    internal static NoticeReading Of(Wire.HolidayNotice sent)
    {
        var reading = HolidayNoticeText.Parse(JsonSerializer.Serialize(sent, WireJson.Strict.HolidayNotice));
        return reading.Notice is not null
            ? new NoticeReading(reading.Notice, null)
            : new NoticeReading(null, Problems.Of("notice_invalid", ByRow(reading.Problems)));
    }

    private static Dictionary<string, IReadOnlyList<string>> ByRow(IReadOnlyList<HolidayNoticeProblem> problems) =>
        problems
            .GroupBy(problem => problem.Row?.ToString(CultureInfo.InvariantCulture) ?? "")
            .ToDictionary(
                group => group.Key.Length == 0 ? "notice" : $"row {group.Key}",
                group =>
                    (IReadOnlyList<string>)[.. group.Select(problem => $"{problem.Code} {problem.Found}".TrimEnd())]);
}
