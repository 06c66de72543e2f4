using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>
/// Two districts full of tickets that chance has made, and what is known of them without asking the ledger.
/// </summary>
public sealed class GeneratedTickets : IAsyncLifetime
{
    private const int Seed = 20260203;

    private static readonly int Count = Depth.Of(160, 400);

    private static readonly string[] Streets = ["和平路", "建设里", "临江街"];

    public QueryLedger Ledger { get; } = new();

    internal SampleDistrict[] Districts { get; } = [new("one"), new("two")];

    public IReadOnlyList<Ticket> Tickets { get; private set; } = [];

    /// <summary>The instant up to which everything happened.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>What somebody of the first district sees.</summary>
    public ReadScope ScopeOf(Actor actor) => Districts[0].ScopeOf(actor);

    public async Task InitializeAsync()
    {
        await Ledger.InitializeAsync();
        foreach (var district in Districts)
        {
            await Ledger.KeepUnits(district);
        }

        var random = new Random(Seed);
        Now = await Ledger.Now();
        var kept = new List<Ticket>();

        // A clock between warning and deadline is rare, and depends on the hour: chance goes on until there is one.
        for (var i = 0; i < Count || (i < 5 * Count && !kept.Any(IsWarned)); i++)
        {
            kept.Add(await Ledger.Keep(await Walk(random)));
        }

        Tickets = kept;
    }

    public async Task DisposeAsync() => await Ledger.DisposeAsync();

    internal async Task<TicketWalk> Walk(Random random)
    {
        var district = Districts[random.Next(4) == 0 ? 1 : 0];
        var street = district.Streets[random.Next(2)];
        var start = Now.AddHours(-random.Next(24 * 20)).AddMinutes(-7);
        return new TicketWalk(district, random, await Ledger.NextId(start), start)
            .Begin(Content(random, street), street)
            .Steps(random.Next(240), Now);
    }

    private bool IsWarned(Ticket ticket) =>
        new TicketRow(ticket) is { Breached: false, WarnAt: { } warn, DueAt: { } due } && warn <= Now && due > Now;

    private static TicketContent Content(Random random, string street)
    {
        var community = SampleDistrict.Communities(street)[random.Next(2)];
        var where = Streets[random.Next(Streets.Length)];
        return new TicketContent(
            $"{where}路面积水",
            $"{where}路口连日积水,行人难以通过,请求处置。",
            (TicketKind)random.Next(3),
            random.Next(3) == 0 ? null : $"I-{random.Next(1, 3)}",
            new Place(
                community,
                random.Next(2) == 0 ? null : $"{community}-g",
                $"{where}{random.Next(1, 99)}号",
                null,
                null),
            "巡查发现",
            "街道没有排水设备",
            "已设置警示标志");
    }
}
