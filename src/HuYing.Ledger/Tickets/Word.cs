namespace HuYing.Ledger.Tickets;

/// <summary>The stored word of an enum's value: its name, without boxing the value each time.</summary>
internal static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Enum.GetName(value) ?? throw new ArgumentOutOfRangeException(nameof(value), value, "The value has no name.");

    public static string? Of<T>(T? value)
        where T : struct, Enum =>
        value is { } named ? Of(named) : null;
}
