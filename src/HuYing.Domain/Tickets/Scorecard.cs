namespace HuYing.Domain.Tickets;

/// <summary>
/// The street's score of one department on one ticket (003-11): 报到, 专业性, 担当意识, 配合度, 办理结果,
/// 0–20 each in steps of 0.5, 100 in all.
/// </summary>
public sealed record Scorecard(
    decimal ReportIn,
    decimal Professionalism,
    decimal Responsibility,
    decimal Cooperation,
    decimal Result)
{
    public const decimal Most = 20m;

    public const decimal Step = 0.5m;

    public decimal Total() => ReportIn + Professionalism + Responsibility + Cooperation + Result;

    internal Refusal? Check()
    {
        decimal[] marks = [ReportIn, Professionalism, Responsibility, Cooperation, Result];
        return marks.Any(mark => mark is < 0 or > Most) ? Refusal.Invalid("score_out_of_range", "scorecard")
            : marks.Any(mark => mark % Step != 0) ? Refusal.Invalid("score_step", "scorecard")
            : null;
    }
}
