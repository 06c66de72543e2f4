namespace HuYing.Web.Tests;

/// <summary>
/// A test of the page in a real browser. At home it is skipped, with the reason, where there is no browser or no built
/// page; under CI it runs, and fails with the same reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PageFactAttribute : FactAttribute
{
    public PageFactAttribute()
    {
        if (Surroundings.Missing is { } reason && !Surroundings.IsCi)
        {
            Skip = reason;
        }
    }
}
