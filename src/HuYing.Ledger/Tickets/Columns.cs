using Npgsql;
using NpgsqlTypes;

namespace HuYing.Ledger.Tickets;

/// <summary>Parameters in order, each an array with one value per row.</summary>
internal readonly struct Columns(NpgsqlParameterCollection parameters)
{
    public void Add<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> value, NpgsqlDbType? type = null)
    {
        var column = new T[rows.Count];
        for (var i = 0; i < column.Length; i++)
        {
            column[i] = value(rows[i]);
        }

        var parameter = new NpgsqlParameter<T[]> { TypedValue = column };
        if (type is { } known)
        {
            parameter.NpgsqlDbType = NpgsqlDbType.Array | known;
        }

        parameters.Add(parameter);
    }
}
