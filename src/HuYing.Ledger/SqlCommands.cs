using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace HuYing.Ledger;

/// <summary>Short words for one statement with typed parameters. Its text is a constant: CA1857 sees to it.</summary>
internal static class SqlCommands
{
    [SuppressMessage("Security", "CA2100", Justification = "Callers can pass constants only.")]
    internal static NpgsqlCommand Sql(this NpgsqlConnection connection, [ConstantExpected] string text) =>
        new(text, connection);

    /// <summary>The type of the parameter is the type of the value, also when it is null.</summary>
    internal static NpgsqlCommand With<T>(this NpgsqlCommand command, string name, T value)
    {
        command.Parameters.Add(new NpgsqlParameter<T>(name, value));
        return command;
    }

    internal static async Task<int> Run(this NpgsqlCommand command, CancellationToken ct)
    {
        await using (command)
        {
            return await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <summary>The first column of the first row; the default value when there is no row or it is null.</summary>
    internal static async Task<T?> One<T>(this NpgsqlCommand command, CancellationToken ct)
    {
        await using (command)
        {
            return await command.ExecuteScalarAsync(ct) is T value ? value : default;
        }
    }

    internal static async Task<List<T>> All<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken ct)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(ct);
            var rows = new List<T>();
            while (await reader.ReadAsync(ct))
            {
                rows.Add(read(reader));
            }

            return rows;
        }
    }

    internal static async Task<T?> First<T>(
        this NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken ct)
        where T : class =>
        (await command.All(read, ct)).FirstOrDefault();
}
