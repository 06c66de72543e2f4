using HuYing.Rest.Exports;

namespace HuYing.Tests.Rest.Exports;

public sealed class SpreadsheetTextTests
{
    public static TheoryData<string> Hostile { get; } = [.. HostileCells.All];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Nothing_that_a_program_could_cut_out_begins_a_formula(string cell) =>
        Assert.Empty(HostileCells.Formulas(SpreadsheetText.Safe(cell)));

    [Fact]
    public void A_formula_that_is_left_is_caught() =>
        Assert.All(HostileCells.All, cell => Assert.NotEmpty(HostileCells.Formulas(cell)));

    [Theory]
    [InlineData("", "")]
    [InlineData(null, "")]
    [InlineData("澜心路积水", "澜心路积水")]
    [InlineData("3-5 号楼", "3-5 号楼")]
    [InlineData("a=b", "a=b")]
    [InlineData("一行\n又一行", "一行 又一行")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  ＝1+1", "'  ＝1+1")]
    [InlineData("甲,-乙", "甲,'-乙")]
    public void A_text_is_changed_no_more_than_needed(string? text, string safe) =>
        Assert.Equal(safe, SpreadsheetText.Safe(text));

    [Fact]
    public void A_text_that_no_cell_takes_is_cut() =>
        Assert.Equal(SpreadsheetText.Longest, SpreadsheetText.Safe(new string('长', 40_000)).Length);
}
