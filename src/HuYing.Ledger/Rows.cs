using Npgsql;

namespace HuYing.Ledger;

/// <summary>Reads columns of the current row, which is in memory as a whole.</summary>
internal static class Rows
{
    extension(NpgsqlDataReader rows)
    {
        public DateTimeOffset Instant(int column) => rows.GetFieldValue<DateTimeOffset>(column);

        public DateTimeOffset? InstantOrNull(int column) => rows.IsDBNull(column) ? null : rows.Instant(column);

        public string? TextOrNull(int column) => rows.IsDBNull(column) ? null : rows.GetString(column);

        public string[] Texts(int column) => rows.GetFieldValue<string[]>(column);

        public byte[] Bytes(int column) => rows.GetFieldValue<byte[]>(column);
    }
}
