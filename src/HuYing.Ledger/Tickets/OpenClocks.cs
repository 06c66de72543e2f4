using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>One ticket with a running clock.</summary>
public sealed record RunningTicket(TicketId Id, long Number);

/// <summary>Which tickets must be gone through when the calendar changes, and up to which calendar that is done.</summary>
public sealed class OpenClocks(NpgsqlDataSource source)
{
    /// <summary>The calendar version the district's running deadlines agree with; null before the first time.</summary>
    public Task<string?> DerivedWith(string districtId, CancellationToken cancel) => Guarded.Run(async () =>
    {
        await using var command = source.CreateCommand("SELECT derived_with FROM district WHERE id = $1");
        command.Parameters.Add(new() { Value = districtId });
        return await command.ExecuteScalarAsync(cancel) as string;
    });

    public Task RememberDerived(string districtId, string calendar, CancellationToken cancel) => Guarded.Run(async () =>
    {
        await using var command = source.CreateCommand("UPDATE district SET derived_with = $2 WHERE id = $1");
        command.Parameters.Add(new() { Value = districtId });
        command.Parameters.Add(new() { Value = calendar });
        return await command.ExecuteNonQueryAsync(cancel);
    });

    /// <summary>The next page of tickets with something left to record, by number, after the given one.</summary>
    public Task<IReadOnlyList<RunningTicket>> Running(
        string districtId, long after, int limit, CancellationToken cancel) => Guarded.Run(async () =>
    {
        await using var command = source.CreateCommand(
            """
            SELECT id, number FROM ticket
            WHERE district_id = $1 AND number > $2 AND next_deadline_at IS NOT NULL
            ORDER BY number LIMIT $3
            """);
        command.Parameters.Add(new() { Value = districtId });
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = limit });
        var page = new List<RunningTicket>();
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel))
        {
            _ = TicketId.TryParse(rows.GetString(0), out var id);
            page.Add(new RunningTicket(id, rows.GetInt64(1)));
        }

        return (IReadOnlyList<RunningTicket>)page;
    });
}
