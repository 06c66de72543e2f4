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
        var words = _terms.SelectMany(Words).Distinct().ToList();
        Query = string.Join(" & ", words.Count > 0 ? words : _terms.SelectMany(Letters).Distinct());
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

    private static IEnumerable<string> Words(string term) => SearchGrams.Of(term)
        .Where(gram => !IsLetter(gram))
        .Select(gram => char.IsAsciiLetterOrDigit(gram[0]) ? Quoted(gram) + ":*" : Quoted(gram));

    // For a lone letter the index reads all that begins with it: it is asked for only where there is nothing else.
    private static IEnumerable<string> Letters(string term) =>
        SearchGrams.Of(term).Where(IsLetter).Select(gram => Quoted(gram) + ":*");

    private static bool IsLetter(string gram) =>
        !char.IsAsciiLetterOrDigit(gram[0]) && gram.EnumerateRunes().Count() == 1;

    // Grams are letters and digits: there is nothing in them to escape.
    private static string Quoted(string gram) => $"'{gram}'";
}
