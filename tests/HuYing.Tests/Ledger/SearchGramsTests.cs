using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger;

public class SearchGramsTests
{
    [Theory]
    [InlineData("积水", "积水 水")]
    [InlineData("水", "水")]
    [InlineData("东大街,积水", "东大 大街 街 积水 水")]
    [InlineData("积水积水", "积水 水积 水")]
    [InlineData("HY-20261122-000123", "000123 20261122 hy")]
    [InlineData("12号楼B座", "12 b 号楼 座 楼")]
    [InlineData("ＡＢＣ１２", "abc12")]
    [InlineData("𠮷野家", "家 野家 𠮷野")]
    [InlineData("!?,。 ", "")]
    [InlineData("", "")]
    public void A_text_is_found_by(string text, string grams) =>
        Assert.Equal(
            grams.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            SearchGrams.Of(text).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_letter_of_a_text_begins_one_of_its_grams()
    {
        const string Text = "昨夜大雨,东大街与西新路口积水约三十厘米";

        var grams = SearchGrams.Of(Text);

        Assert.All(Text.Where(char.IsLetter), letter => Assert.Contains(grams, gram => gram[0] == letter));
    }

    [Fact]
    public void Two_texts_do_not_grow_together_at_their_seam() =>
        Assert.DoesNotContain("水东", SearchGrams.Of("积水", "东大街"));

    [Fact]
    public void A_word_longer_than_anybody_types_is_cut() =>
        Assert.Equal(new string('a', 40), Assert.Single(SearchGrams.Of(new string('a', 4000))));
}
