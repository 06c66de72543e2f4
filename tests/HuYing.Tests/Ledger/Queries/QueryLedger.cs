using HuYing.Domain.Tickets;
using HuYing.Ledger;
using HuYing.Ledger.Tickets;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HuYing.Tests.Ledger.Queries;

/// <summary>A ledger with everything that reads it.</summary>
public sealed class QueryLedger : IAsyncLifetime
{
    private ServiceProvider? _services;

    public LedgerDatabase Database { get; private set; } = null!;

    public TicketQueries Tickets => Get<TicketQueries>();

    public BoardQueries Boards => Get<BoardQueries>();

    public T Get<T>()
        where T : notnull =>
        _services!.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        Database = await LedgerDatabase.Create();
        _services = new ServiceCollection().AddLedger(Database.Options).AddLedgerQueries().BuildServiceProvider();
    }

    public async Task DisposeAsync() => await _services!.DisposeAsync();

    public async Task<DateTimeOffset> Now() =>
        new((DateTime)(await Database.AsOwner("SELECT clock_timestamp()"))!, TimeSpan.Zero);

    public async Task<TicketId> NextId(DateTimeOffset day) => TicketId.Create(
        DateOnly.FromDateTime(day.UtcDateTime), await Get<ITicketJournal>().NextNumbers(1, CancellationToken.None));

    /// <summary>Stores a whole life in one append.</summary>
    internal async Task<Ticket> Keep(TicketWalk walk)
    {
        Assert.True(TicketId.TryParse(walk.Ticket.Id, out var id));
        var append = new TicketAppend(id, null, null, walk.Ticket, walk.Events, null, null);
        Assert.IsType<AppendResult.Appended>(await Get<ITicketJournal>().Append(append, CancellationToken.None));
        return walk.Ticket;
    }

    internal async Task KeepUnits(SampleDistrict district)
    {
        await using var connection = new NpgsqlConnection(Database.Owner);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            WITH d AS (
                INSERT INTO district (id, name, demo, time_zone) VALUES ($1, '试验区', true, 'Asia/Shanghai') RETURNING id)
            INSERT INTO unit (id, district_id, kind, parent_id, name, short_name)
            SELECT u.id, $1, u.kind, u.parent, u.id, u.id FROM unnest($2, $3, $4) AS u (id, kind, parent)
            """,
            connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = district.Id },
                new NpgsqlParameter<string[]> { TypedValue = [.. district.Units.Select(unit => unit.Id)] },
                new NpgsqlParameter<string[]> { TypedValue = [.. district.Units.Select(unit => unit.Kind.ToString())] },
                new NpgsqlParameter<string?[]> { TypedValue = [.. district.Units.Select(unit => unit.ParentId)] },
            },
        };
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Every page of a list, from the first to the last.</summary>
    public Task<List<TicketLine>> WalkThrough(ReadScope scope, TicketFilter filter, Func<Task>? betweenPages = null) =>
        WalkThrough(Tickets, scope, filter, betweenPages);

    internal static async Task<List<TicketLine>> WalkThrough(
        TicketQueries queries, ReadScope scope, TicketFilter filter, Func<Task>? betweenPages = null)
    {
        var lines = new List<TicketLine>();
        for (var cursor = (string?)null; ;)
        {
            var page = await queries.List(scope, filter with { Cursor = cursor }, CancellationToken.None);
            Assert.Null(page.Refusal);
            Assert.True(page.Lines.Count <= filter.Limit);
            lines.AddRange(page.Lines);
            if (page.NextCursor is null)
            {
                return lines;
            }

            cursor = page.NextCursor;
            await (betweenPages?.Invoke() ?? Task.CompletedTask);
        }
    }
}
