namespace HuYing.Tests;

/// <summary>
/// How often chance is asked, how often something is killed, and how much is looked at: enough to notice what breaks,
/// or with <c>./huying test --long</c> as much as docs/testing.md promises.
/// </summary>
internal static class Depth
{
    public static bool IsLong => Environment.GetEnvironmentVariable("HUYING_TEST_LONG") is { Length: > 0 };

    public static int Of(int usual, int whole) => IsLong ? whole : usual;
}
