namespace HuYing.LoadTest.Flow;

/// <summary>
/// One change as its maker sees it, over all its tries: one key, and whether any try may have been carried out without
/// his knowing.
/// </summary>
internal sealed class Attempt
{
    private static readonly AsyncLocal<Attempt?> OfThisFlow = new();

    /// <summary>What the requests that are sent from here belong to; null for those that change nothing.</summary>
    internal static Attempt? Current => OfThisFlow.Value;

    internal string Key { get; } = Guid.CreateVersion7().ToString();

    /// <summary>True once a try ended without word of what became of it.</summary>
    internal bool IsInDoubt { get; set; }

    internal async Task<TReply> Carry<TReply>(Func<Task<TReply>> change)
    {
        OfThisFlow.Value = this;
        return await change();
    }
}
