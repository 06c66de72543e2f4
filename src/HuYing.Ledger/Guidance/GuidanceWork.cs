namespace HuYing.Ledger.Guidance;

/// <summary>The stores of the guidance, within the transaction of one request.</summary>
public sealed class GuidanceWork
{
    internal GuidanceWork(LedgerLink link)
    {
        Policies = new PolicyStore(link);
        News = new NewsStore(link);
        Duties = new DutyStore(link);
        Lessons = new LessonStore(link);
    }

    public PolicyStore Policies { get; }

    public NewsStore News { get; }

    public DutyStore Duties { get; }

    public LessonStore Lessons { get; }
}
