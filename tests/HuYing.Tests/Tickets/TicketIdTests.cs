using HuYing.Domain.Tickets;

namespace HuYing.Tests.Tickets;

public sealed class TicketIdTests
{
    [Fact]
    public void A_number_reads_back_as_it_was_made()
    {
        var id = TicketId.Create(new DateOnly(2026, 11, 22), 123);

        Assert.Equal("HY-20261122-000123", id.Value);
        Assert.True(TicketId.TryParse(id.Value, out var read));
        Assert.Equal(id, read);
        Assert.Equal("HYJ-2026-000123", id.CaseNumber);
    }

    [Fact]
    public void A_number_of_more_than_six_digits_stays_readable()
    {
        Assert.True(TicketId.TryParse(TicketId.Create(new DateOnly(2026, 11, 22), 12_345_678).Value, out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("HY-20261122-123")]
    [InlineData("HY-20261122-0000123")]
    [InlineData("HY-20261322-000123")]
    [InlineData("HY-20261122-00012x")]
    [InlineData("HY-20261122-00012３")]
    [InlineData("HY-20261122 000123")]
    [InlineData("hy-20261122-000123")]
    [InlineData("HX-20261122-000123")]
    [InlineData(" HY-20261122-000123")]
    [InlineData("HY-20261122-000123\n")]
    [InlineData("HY-20261122--00123")]
    [InlineData("HY-20261122-999999999999999999999")]
    public void Anything_else_is_not_a_number(string? text) => Assert.False(TicketId.TryParse(text, out _));
}
