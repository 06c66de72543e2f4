using System.Text;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// What a text is found by, without a dictionary: each pair of neighbouring Chinese letters, the last letter of each run
/// alone (so that every letter begins some gram), and each Latin word or number as a whole. Width and case are folded.
/// </summary>
internal static class SearchGrams
{
    // PostgreSQL takes lexemes of up to 2,046 bytes; nobody looks for a longer word than this.
    private const int LongestWord = 40;

    /// <summary>The distinct grams of all texts, in no particular order.</summary>
    public static string[] Of(params string[] texts)
    {
        var grams = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            Collect(Normalise(text), grams);
        }

        return [.. grams];
    }

    /// <summary>The grams of all texts with a blank between them.</summary>
    public static string Joined(params string[] texts) => string.Join(' ', Of(texts));

    /// <summary>Full-width and half-width, upper and lower case read the same.</summary>
    public static string Normalise(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static void Collect(string text, HashSet<string> grams)
    {
        var start = 0;
        while (start < text.Length)
        {
            var kind = KindAt(text, start);
            var end = start + 1;
            while (end < text.Length && KindAt(text, end) == kind)
            {
                end++;
            }

            if (kind == Kind.Word)
            {
                grams.Add(text[start..Math.Min(end, start + LongestWord)]);
            }
            else if (kind == Kind.Letters)
            {
                CollectPairs(text.AsSpan(start, end - start), grams);
            }

            start = end;
        }
    }

    private static void CollectPairs(ReadOnlySpan<char> run, HashSet<string> grams)
    {
        var seen = grams.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < run.Length;)
        {
            var first = LengthAt(run, i);
            var second = i + first < run.Length ? LengthAt(run, i + first) : 0;
            seen.Add(run.Slice(i, first + second));
            i += first;
        }
    }

    private static int LengthAt(ReadOnlySpan<char> run, int index) =>
        char.IsHighSurrogate(run[index]) && index + 1 < run.Length && char.IsLowSurrogate(run[index + 1]) ? 2 : 1;

    private static Kind KindAt(string text, int index) => text[index] switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => Kind.Word,
        var letter when char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) => Kind.Letters,
        _ => Kind.Between,
    };

    private enum Kind
    {
        Between,
        Word,
        Letters,
    }
}
