namespace HuYing.Client;

/// <summary>How patiently the client repeats what may yet succeed. A repeat never does anything twice.</summary>
/// <param name="Most">Repeats after the first try.</param>
/// <param name="First">The first pause; each further one doubles.</param>
/// <param name="Longest">
/// No pause is longer. When the server asks for more patience than this, the client gives up at once.
/// </param>
public sealed record HuYingRetries(int Most, TimeSpan First, TimeSpan Longest)
{
    /// <summary>Six repeats within about fifteen seconds.</summary>
    public static HuYingRetries Default { get; } = new(6, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(10));

    /// <summary>
    /// Eleven repeats within about a minute, for programs that nobody waits for: long enough for the restart of the
    /// only facade on a busy machine.
    /// </summary>
    public static HuYingRetries Patient { get; } = Default with { Most = 11 };

    public static HuYingRetries None { get; } = new(0, TimeSpan.Zero, TimeSpan.Zero);

    // Half of the pause is random, so that clients that failed together do not come back together.
    internal TimeSpan Pause(int repeat, TimeSpan? asked)
    {
        var doubled = First * Math.Pow(2, Math.Min(repeat, 20));
        var longest = doubled < Longest ? doubled : Longest;
        var own = longest * (0.5 + (0.5 * Random.Shared.NextDouble()));
        return asked > own ? asked.Value : own;
    }
}
