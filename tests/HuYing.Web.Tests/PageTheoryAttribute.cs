namespace HuYing.Web.Tests;

/// <summary>A <see cref="PageFactAttribute"/> for several cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PageTheoryAttribute : TheoryAttribute
{
    public PageTheoryAttribute()
    {
        if (Surroundings.Missing is { } reason && !Surroundings.IsCi)
        {
            Skip = reason;
        }
    }
}
