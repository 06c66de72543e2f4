using FsCheck;
using FsCheck.Fluent;
using HuYing.Domain.Tickets;
using Xunit.Abstractions;

namespace HuYing.Tests.Tickets.Properties;

/// <summary>Random walks through the machine. HUYING_SEED repeats a run; a seed that fails becomes a case.</summary>
public sealed class TicketPropertyTests(ITestOutputHelper output)
{
    private static readonly int Walks = Depth.Of(6_000, 20_000);

    private static readonly Gen<int> Dice = Gen.Choose(0, 999);

    private static readonly Gen<Move> Moves =
        from mood in Dice
        from command in Dice
        from person in Dice
        from share in Dice
        from time in Dice
        from flaw in Dice
        select new Move(mood, command, person, share, time, flaw);

    private static readonly Arbitrary<Move[]> Wanderings =
        Arb.From(Gen.Choose(4, 32).SelectMany(length => Moves.ArrayOf(length)), Shorter);

    [Fact]
    public void Every_walk_keeps_every_law()
    {
        var seed = Seed();
        var seen = new Coverage();

        Check.One(Configured(seed, Walks), Prop.ForAll(Wanderings, moves =>
        {
            var trace = Walk.Take(moves, TicketDecisions.Decide);
            seen.Add(trace);
            return Laws.Broken(trace) is { } wrong ? throw new InvalidOperationException(wrong) : true;
        }));

        output.WriteLine($"seed {seed}: {seen}");
        Assert.Empty(seen.Missing());
    }

    [Fact]
    public void Every_deliberate_defect_is_caught_by_its_law()
    {
        foreach (var (name, (law, decide)) in Mutants.All)
        {
            var broken = Laws.All.Single(one => one.Name == law).Broken;
            var fault = Record.Exception(() => Check.One(Configured(Seed(), 5_000), Prop.ForAll(
                Wanderings, moves => broken(Walk.Take(moves, decide)) is null)));

            Assert.True(fault is not null, $"Nobody noticed that it {name}.");
        }
    }

    [Fact]
    public void A_run_that_reaches_little_is_noticed()
    {
        var seen = new Coverage();
        seen.Add(Walk.Take([], TicketDecisions.Decide));

        Assert.NotEmpty(seen.Missing());
    }

    private static Config Configured(ulong seed, int walks) =>
        Config.QuickThrowOnFailure.WithMaxTest(walks).WithReplay(seed, 1).WithQuietOnSuccess(true);

    private static ulong Seed() => Environment.GetEnvironmentVariable("HUYING_SEED") is { Length: > 0 } seed
        ? ulong.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)
        : (ulong)Random.Shared.NextInt64();

    private static IEnumerable<Move[]> Shorter(Move[] moves)
    {
        for (var size = moves.Length / 2; size > 0; size /= 2)
        {
            for (var at = 0; at + size <= moves.Length; at += size)
            {
                yield return [.. moves[..at], .. moves[(at + size)..]];
            }
        }
    }
}
