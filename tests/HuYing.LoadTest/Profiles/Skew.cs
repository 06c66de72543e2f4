namespace HuYing.LoadTest.Profiles;

/// <summary>Where the calls come from and whom they concern.</summary>
/// <param name="Zipf">Exponent: the street of rank n calls in proportion to 1 / n^exponent. 0 is even.</param>
/// <param name="Streets">Only so many streets call; null means all.</param>
/// <param name="HotDepartments">So many departments lead the items that get the hot share.</param>
/// <param name="HotShare">Share of calls about those departments' items.</param>
/// <param name="HotItems">At most so many items of theirs are called about.</param>
/// <param name="Words">Items that name one of these words are hot; departments with most of them come first.</param>
internal sealed record Skew(
    double Zipf, int? Streets, int HotDepartments, double HotShare, int HotItems, IReadOnlyList<string> Words)
{
    /// <summary>A street's rank, from 0, for an even draw in [0, 1).</summary>
    internal int StreetRank(double draw, int streets)
    {
        var calling = Math.Min(Streets ?? streets, streets);
        var weights = Enumerable.Range(1, calling).Select(rank => Math.Pow(rank, -Zipf)).ToList();
        var left = draw * weights.Sum();
        for (var rank = 0; rank < calling - 1; rank++)
        {
            left -= weights[rank];
            if (left < 0)
            {
                return rank;
            }
        }

        return calling - 1;
    }
}
