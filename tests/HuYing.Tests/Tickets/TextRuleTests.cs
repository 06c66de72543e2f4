using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets;

public sealed class TextRuleTests
{
    [Theory]
    [InlineData("城管")]
    [InlineData("line\nbreak\tand tab\r\n")]
    [InlineData("👨‍👩‍👧‍👦 一家")]
    [InlineData("𠮷野家")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE ticket; --")]
    public void What_people_type_is_accepted(string text) => Assert.Null(Code(text));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\u001b[31m red")]
    [InlineData("\u0085 next line")]
    [InlineData("\u007f delete")]
    [InlineData("\u202e backwards")]
    public void Control_characters_are_refused(string text) => Assert.Equal("text_invalid", Code(text));

    // Not as inline data: a test name could not hold them.
    [Fact]
    public void Half_an_emoji_is_refused()
    {
        var emoji = "😀";

        Assert.Null(Code(emoji));
        Assert.Equal("text_invalid", Code("x" + emoji[0] + "x"));
        Assert.Equal("text_invalid", Code("x" + emoji[1] + "x"));
        Assert.Equal("text_invalid", Code("x" + emoji[1] + emoji[0]));
        Assert.Equal("text_invalid", Code("xx" + emoji[0]));
    }

    [Theory]
    [InlineData(null, "text_missing")]
    [InlineData("", "text_missing")]
    [InlineData(" \u3000\t\n", "text_missing")]
    [InlineData(" a ", "text_too_short")]
    [InlineData("12345678901", "text_too_long")]
    [InlineData("12345678  9", "text_too_long")]
    public void The_least_length_leaves_out_the_space_around_and_the_most_does_not(string? text, string code) =>
        Assert.Equal(code, TextRule.Check("field", text, 2, 10)?.Code);

    [Fact]
    public void An_optional_text_may_be_absent_but_not_wrong()
    {
        Assert.Null(TextRule.CheckOptional("note", null, 10));
        Assert.Null(TextRule.CheckOptional("note", "", 10));
        Assert.Equal("text_missing", TextRule.CheckOptional("note", "  ", 10)?.Code);
        Assert.Equal("text_invalid", TextRule.CheckOptional("note", "a\0", 10)?.Code);
    }

    private static string? Code(string text) => TextRule.Check("field", text, 2, 100)?.Code;
}
