using System.Text;
using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// What a text is found by, without a dictionary: each pair of neighbouring Chinese letters, the last letter of each
/// run
/// alone (so that every letter begins some gram), and each Latin word or number as a whole. Width and case are folded.
/// </summary>
internal static class SearchGrams
{
    // PostgreSQL takes lexemes of up to 2,046 bytes; nobody looks for a longer word than this.
    private const int LongestWord = 40;

    /// <summary>The texts by which a ticket is found.</summary>
    public static string[] TextsOf(Ticket ticket) =>
        [ticket.Content.Title, ticket.Content.Description, ticket.Content.Place.Address, ticket.Id];

    /// <summary>The distinct grams of all texts, in no particular order.</summary>
    public static string[] Of(params string[] texts) =>
        [.. Joined(texts).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct()];

    /// <summary>The grams of all texts with a blank between them; some may come twice.</summary>
    public static string Joined(params ReadOnlySpan<string> texts)
    {
        var grams = new StringBuilder(1024);
        foreach (var text in texts)
        {
            Collect(Normalise(text), grams);
        }

        return grams.ToString(0, Math.Max(grams.Length - 1, 0));
    }

    /// <summary>Full-width and half-width, upper and lower case read the same.</summary>
    public static string Normalise(string text) => text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();

    private static void Collect(string text, StringBuilder grams)
    {
        var start = 0;
        while (start < text.Length)
        {
            var kind = KindOf(text[start]);
            var end = start + 1;
            while (end < text.Length && KindOf(text[end]) == kind)
            {
                end++;
            }

            if (kind == Kind.Word)
            {
                grams.Append(text, start, Math.Min(end - start, LongestWord)).Append(' ');
            }
            else if (kind == Kind.Letters)
            {
                CollectPairs(text.AsSpan(start, end - start), grams);
            }

            start = end;
        }
    }

    private static void CollectPairs(ReadOnlySpan<char> run, StringBuilder grams)
    {
        while (run.Length > 0)
        {
            var first = LetterLength(run);
            var second = run.Length > first ? LetterLength(run[first..]) : 0;
            grams.Append(run[..(first + second)]).Append(' ');
            run = run[first..];
        }
    }

    // Rare letters take two UTF-16 units.
    private static int LetterLength(ReadOnlySpan<char> run) =>
        run.Length > 1 && char.IsSurrogatePair(run[0], run[1]) ? 2 : 1;

    private static Kind KindOf(char letter) => letter switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => Kind.Word,
        _ when char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) => Kind.Letters,
        _ => Kind.Between,
    };

    private enum Kind
    {
        Between,
        Word,
        Letters,
    }
}
