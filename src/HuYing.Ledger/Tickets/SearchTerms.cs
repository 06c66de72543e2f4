namespace HuYing.Ledger.Tickets;

/// <summary>
/// What a person typed, as words that must all occur. The index finds a superset of the tickets; <see cref="AreIn"/>
/// decides. Latin words and numbers are found by their beginning.
/// </summary>
internal sealed class SearchTerms
{
    private readonly string[] _terms;

    public SearchTerms(string text)
    {
        _terms = SearchGrams.Normalise(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Query = string.Join(" & ", _terms.SelectMany(Lexemes).Distinct());
    }

    /// <summary>
    /// The words in the language of the index; empty when it knows none of them, such as a lone sign.
    /// </summary>
    public string Query { get; }

    public bool AreIn(params IEnumerable<string> texts)
    {
        var normal = texts.Select(SearchGrams.Normalise).ToList();
        return _terms.All(term => normal.Any(text => text.Contains(term, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Lexemes(string term)
    {
        var grams = SearchGrams.Of(term);
        foreach (var gram in grams)
        {
            var isPair = gram.EnumerateRunes().Count() == 2 && !char.IsAsciiLetterOrDigit(gram[0]);
            if (isPair)
            {
                yield return Quoted(gram);
            }
            else if (char.IsAsciiLetterOrDigit(gram[0]) || !grams.Any(other => EndsPair(other, gram)))
            {
                yield return Quoted(gram) + ":*";
            }
        }
    }

    // A letter that ends a pair is asked for with it; alone it would make the index read all that begins with it.
    private static bool EndsPair(string pair, string letter) =>
        pair.Length > letter.Length && pair.EndsWith(letter, StringComparison.Ordinal);

    // Grams are letters and digits: there is nothing in them to escape.
    private static string Quoted(string gram) => $"'{gram}'";
}
