using System.Globalization;
using System.Security.Cryptography;
using Npgsql;

namespace HuYing.Ledger;

/// <summary>
/// Brings a database to the schema of this program: numbered files, each in a transaction of its own together with the
/// row that says so. What was applied once must never read differently.
/// </summary>
public static class LedgerMigrations
{
    private const long OneAtATime = 0x487559696E67; // "HuYing"

    /// <summary>The schema this program works with.</summary>
    public static int Latest => Shipped()[^1].Number;

    /// <summary>Applies what is missing and returns the names of the files that were applied now.</summary>
    /// <exception cref="LedgerRefused">An applied file was changed, or the database is newer.</exception>
    public static Task<IReadOnlyList<string>> Apply(string ownerConnection, CancellationToken ct) =>
        Apply(ownerConnection, Shipped(), ct);

    /// <summary>
    /// Where one login is both owner and server: it may take on the application's rights, with which alone it serves.
    /// </summary>
    /// <exception cref="LedgerRefused">The login may not make itself a member of that role.</exception>
    public static async Task LetOwnerServe(string ownerConnection, CancellationToken ct)
    {
        var login = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false };
        await using var connection = new NpgsqlConnection(login.ConnectionString);
        await connection.OpenAsync(ct);
        try
        {
            // Membership alone is not enough to ask for: since PostgreSQL 16 it does not imply SET ROLE.
            await Execute(
                connection,
                """
                DO $$
                BEGIN
                    SET LOCAL ROLE huying_app;
                    RESET ROLE;
                EXCEPTION WHEN insufficient_privilege THEN
                    EXECUTE format('GRANT huying_app TO %I', current_user);
                END $$
                """,
                ct);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new LedgerRefused(
                "app_role_missing", $"登录 {login.Username} 不能使用 huying_app 的权限:请由数据库管理员执行 "
                + $"GRANT huying_app TO \"{login.Username}\",或用 HUYING_DB_OWNER 和 HUYING_DB 分开给出两个登录。");
        }
    }

    internal static async Task<IReadOnlyList<string>> Apply(
        string ownerConnection, IReadOnlyList<Migration> migrations, CancellationToken ct)
    {
        // Unpooled: the session's lock must end with this call, whatever happens in it.
        var login = new NpgsqlConnectionStringBuilder(ownerConnection) { Pooling = false, CommandTimeout = 0 };
        await using var connection = new NpgsqlConnection(login.ConnectionString);
        await connection.OpenAsync(ct);
        await Execute(connection, $"SELECT pg_advisory_lock({OneAtATime})", ct);
        await Execute(
            connection,
            """
            CREATE TABLE IF NOT EXISTS schema_migration (
                number     integer PRIMARY KEY,
                name       text NOT NULL,
                sha256     text NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT clock_timestamp())
            """,
            ct);

        var applied = await Applied(connection, ct);
        Check(applied, migrations);
        var missing = migrations.Where(migration => !applied.ContainsKey(migration.Number)).ToList();
        foreach (var migration in missing)
        {
            await Apply(connection, migration, ct);
        }

        return [.. missing.Select(migration => migration.Name)];
    }

    private static void Check(Dictionary<int, string> applied, IReadOnlyList<Migration> migrations)
    {
        var known = migrations.ToDictionary(migration => migration.Number);
        foreach (var (number, sha256) in applied)
        {
            if (!known.TryGetValue(number, out var migration))
            {
                throw new LedgerRefused("schema_newer", $"数据库已执行第 {number} 号迁移,本程序不认识它:请使用更新的程序。");
            }

            if (migration.Sha256 != sha256)
            {
                throw new LedgerRefused(
                    "migration_changed", $"迁移文件 {migration.Name} 与已执行的内容不同:已执行的迁移不得修改。");
            }
        }
    }

    private static async Task Apply(NpgsqlConnection connection, Migration migration, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await Execute(connection, migration.Sql, ct);
        await using var record = new NpgsqlCommand(
            "INSERT INTO schema_migration (number, name, sha256) VALUES ($1, $2, $3)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<int> { TypedValue = migration.Number },
                new NpgsqlParameter<string> { TypedValue = migration.Name },
                new NpgsqlParameter<string> { TypedValue = migration.Sha256 },
            },
        };
        await record.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<Dictionary<int, string>> Applied(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("SELECT number, sha256 FROM schema_migration", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var applied = new Dictionary<int, string>();
        while (await rows.ReadAsync(ct))
        {
            applied.Add(rows.GetInt32(0), rows.GetString(1));
        }

        return applied;
    }

#pragma warning disable CA2100 // The text is a constant or one of the shipped files.
    private static async Task Execute(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }
#pragma warning restore CA2100

    /// <summary>The files of this program, by number.</summary>
    internal static Migration[] Shipped()
    {
        var assembly = typeof(LedgerMigrations).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Migration.Of(string.Join('.', name.Split('.')[^2..]), reader.ReadToEnd());
            })
            .OrderBy(migration => migration.Number)];
    }

    /// <summary>One numbered file.</summary>
    internal sealed record Migration(int Number, string Name, string Sql, string Sha256)
    {
        // A checkout with other line ends is the same file.
        public static Migration Of(string name, string sql)
        {
            var text = sql.ReplaceLineEndings("\n");
            var hash = SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));
            return new Migration(
                int.Parse(name.Split('_')[0], CultureInfo.InvariantCulture),
                name,
                text,
                Convert.ToHexStringLower(hash));
        }
    }
}
