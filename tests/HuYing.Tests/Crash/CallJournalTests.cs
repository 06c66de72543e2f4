namespace HuYing.Tests.Crash;

public class CallJournalTests
{
    private readonly CallJournal _journal = new();

    public CallJournalTests()
    {
        foreach (var marker in new[] { "a", "b", "c" })
        {
            _journal.Intend(marker);
        }

        _journal.Acknowledge("a", "HY-1");
        _journal.Acknowledge("b", "HY-2");
    }

    [Fact]
    public void A_ledger_that_holds_what_was_acknowledged_and_what_was_intended_agrees() =>
        Assert.Empty(_journal.Compare([("a", "HY-1"), ("b", "HY-2"), ("c", "HY-3")]));

    [Fact]
    public void A_lost_call_is_reported() =>
        Assert.StartsWith("lost", Single([("a", "HY-1")]), StringComparison.Ordinal);

    [Fact]
    public void A_call_that_exists_twice_is_reported() =>
        Assert.StartsWith("not once", Single([("a", "HY-1"), ("b", "HY-2"), ("b", "HY-3")]), StringComparison.Ordinal);

    [Fact]
    public void A_call_under_another_number_than_acknowledged_is_reported() =>
        Assert.StartsWith("not once", Single([("a", "HY-1"), ("b", "HY-9")]), StringComparison.Ordinal);

    [Fact]
    public void An_unacknowledged_call_that_exists_twice_is_reported() => Assert.StartsWith(
        "not once", Single([("a", "HY-1"), ("b", "HY-2"), ("c", "HY-3"), ("c", "HY-4")]), StringComparison.Ordinal);

    [Fact]
    public void A_call_that_nobody_sent_is_reported() => Assert.StartsWith(
        "never sent", Single([("a", "HY-1"), ("b", "HY-2"), ("x", "HY-3")]), StringComparison.Ordinal);

    private string Single((string, string)[] ledger) => Assert.Single(_journal.Compare(ledger));
}
