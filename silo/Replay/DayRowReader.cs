using System.Globalization;
using HuYing.Domain.Tickets;

namespace HuYing.Silo.Replay;

/// <summary>Turns the fields of one line into a scripted call.</summary>
internal static class DayRowReader
{
    /// <exception cref="FormatException">Why this line cannot be played, in Chinese.</exception>
    internal static DayRow Read(DayCsv.Fields fields)
    {
        var course = fields.Word<Course>("course");
        var content = new TicketContent(
            fields.Required("title"),
            fields.Required("description"),
            fields.Word<TicketKind>("kind"),
            fields.Optional("item"),
            new Place(
                fields.Required("community"),
                fields.Optional("grid"),
                fields.Required("address"),
                fields.Number("lon"),
                fields.Number("lat")),
            "网格巡查",
            fields.Required("why_not_alone"),
            fields.Required("steps_taken"));
        var answers = course is Course.Normal or Course.SentBack ? Answers(fields) : [];
        var note = fields.Optional("note") ?? "";
        return course is not Course.Normal and not Course.SelfHandled && note.Length < 2
            ? throw new FormatException("note 要写明原因")
            : new DayRow(
                fields.Line,
                fields.Required("row"),
                Time(fields.Required("at")),
                fields.Required("caller"),
                fields.Word<Grade>("grade"),
                content,
                course,
                answers,
                note);
    }

    /// <summary>12m, 5h, 2d; a dash for never.</summary>
    internal static TimeSpan? Duration(string text)
    {
        if (text == "-")
        {
            return null;
        }

        if (text.Length < 2
            || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var amount))
        {
            throw new FormatException($"时长“{text}”应如 12m、5h、2d 或 -");
        }

        return text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(amount),
            'h' => TimeSpan.FromHours(amount),
            'd' => TimeSpan.FromDays(amount),
            _ => throw new FormatException($"时长“{text}”应如 12m、5h、2d 或 -"),
        };
    }

    private static TimeOnly Time(string text) =>
        TimeOnly.TryParseExact(text, "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new FormatException($"at“{text}”应为 HH:mm:ss");

    private static List<Answering> Answers(DayCsv.Fields fields)
    {
        var scores = fields["scores"].Split('|');
        var answers = fields.Required("responses").Split('|').Select((text, index) => Answer(
            text.Split(':'), index < scores.Length ? scores[index] : "")).ToList();
        return answers.Count(one => one.Role == AssignmentRole.Lead) == 1
            ? answers
            : throw new FormatException("responses 应有且只有一个 lead");
    }

    private static Answering Answer(string[] parts, string score) =>
        parts is [var unit, var role and ("lead" or "co"), var acknowledge, var arrive, var report, .. var flags]
            && flags is [] or [_]
            ? new Answering(
                unit,
                role == "lead" ? AssignmentRole.Lead : AssignmentRole.CoHandler,
                Duration(acknowledge),
                Duration(arrive),
                Duration(report),
                flags is ["rework"] || (flags is [] or [""] ? false : throw new FormatException($"标记“{flags[0]}”不认识")),
                Score(score))
            : throw new FormatException($"responses“{string.Join(':', parts)}”应为 部门:角色:响应:报到:反馈:标记");

    private static Scorecard? Score(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var marks = text.Split('/').Select(mark =>
            decimal.TryParse(mark, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new FormatException($"分数“{mark}”不是数字")).ToList();
        return marks is [var reportIn, var professional, var responsible, var cooperative, var result]
            ? new Scorecard(reportIn, professional, responsible, cooperative, result)
            : throw new FormatException("scores 每个部门应有五个分数");
    }
}
