using HuYing.LoadTest.Flow;
using HuYing.LoadTest.Proof;

namespace HuYing.Tests.LoadTest;

public sealed class CallBookTests
{
    private readonly CallBook _book = new();

    public CallBookTests()
    {
        Intend("a").Acknowledge("HY-1", 2);
        Intend("b").Acknowledge("HY-2", 5);
        Intend("refused").GiveUp();
        Intend("doubtful", isInDoubt: true).GiveUp();
        _book.InDoubt.Single().Acknowledge("HY-3", 2);
    }

    private static FoundTicket[] Right => [new("a", "HY-1", 2), new("b", "HY-2", 6), new("doubtful", "HY-3", 2)];

    [Fact]
    public void What_was_acknowledged_and_is_there_once_holds()
    {
        var verdict = _book.Compare(Right);

        Assert.True(verdict.Holds);
        Assert.Equal((4, 3, 1, 1), (verdict.Intended, verdict.Acknowledged, verdict.Refused, verdict.Resolved));
    }

    [Fact]
    public void A_loss_is_caught() => Caught(Right[1..], verdict => verdict.Lost);

    [Fact]
    public void A_duplicate_is_caught() => Caught([.. Right, new("b", "HY-9", 2)], verdict => verdict.Twice);

    [Fact]
    public void Another_number_is_caught() => Caught([new("a", "HY-8", 2), .. Right[1..]], verdict => verdict.Other);

    [Fact]
    public void A_lost_act_is_caught() =>
        Caught([Right[0], new("b", "HY-2", 4), Right[2]], verdict => verdict.Behind);

    [Fact]
    public void A_refusal_that_was_carried_out_is_caught() =>
        Caught([.. Right, new("refused", "HY-7", 2)], verdict => verdict.Refuted);

    [Fact]
    public void A_ticket_that_nobody_sent_is_caught() =>
        Caught([.. Right, new("stranger", "HY-7", 2)], verdict => verdict.Strange);

    [Fact]
    public void An_outcome_that_stays_unknown_is_caught()
    {
        Intend("c", isInDoubt: true).GiveUp();

        Caught(Right, verdict => verdict.InDoubt);
    }

    private Call Intend(string marker, bool isInDoubt = false) =>
        _book.Intend(marker, new Attempt { IsInDoubt = isInDoubt }, _ => Task.FromResult(false));

    private void Caught(FoundTicket[] listed, Func<Verdict, IReadOnlyList<string>> finding)
    {
        var verdict = _book.Compare(listed);

        Assert.False(verdict.Holds);
        Assert.Single(finding(verdict));
        Assert.Single(verdict.Findings, one => one.Lines.Count > 0);
    }
}
