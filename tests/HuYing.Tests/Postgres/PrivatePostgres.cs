using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Npgsql;

namespace HuYing.Tests.Postgres;

/// <summary>
/// A real PostgreSQL, with the durability of production, for this test process. It is removed when the process ends,
/// however it ends: the script watches for that, since a test host may be killed before it could clean up.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly Server _server;

    private PrivatePostgres(Server server) => _server = server;

    /// <summary>The one server of this test process; HUYING_TEST_DB and HUYING_TEST_DB_APP name another one.</summary>
    public static ValueTask<PrivatePostgres> Shared => new(OfThisProcess.Started);

    /// <summary>Connects to database postgres with a login that may create databases.</summary>
    public string Admin => On("postgres", _server.Owner);

    /// <summary>Holds the cluster.</summary>
    public string Folder => _server.Folder ?? throw new InvalidOperationException("An outside server has no folder.");

    /// <summary>Stays readable after the postmaster was killed.</summary>
    public int PostmasterPid
        => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Data => _server.Data ?? throw new InvalidOperationException("An outside server has no data folder.");

    /// <summary>A cluster of its own, for tests that kill it.</summary>
    public static async Task<PrivatePostgres> Start()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"huying-test-{Guid.CreateVersion7():N}");
        var testProcess = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        await ClusterScript.Run("start", folder, "--test", "--until", testProcess);
        return new PrivatePostgres(await Read(folder));
    }

    /// <summary>Answers the connection strings of the owner and of the application.</summary>
    public async Task<(string Owner, string App)> CreateDatabase(string name, string? template = null)
    {
        var outside = _server.Folder is null;
        var database = outside ? $"huying_test_{name}" : name;
        await using var admin = new NpgsqlConnection(On("postgres", _server.Owner, pooling: false));
        await admin.OpenAsync();

        if (outside)
        {
            await Execute(admin, "DROP DATABASE IF EXISTS {0} WITH (FORCE)", database);
        }

        if (template is null)
        {
            await Execute(admin, "CREATE DATABASE {0}", database);
        }
        else
        {
            var source = outside ? $"huying_test_{template}" : template;
            await LeaveAlone(admin, source);
            await Execute(admin, "CREATE DATABASE {0} TEMPLATE {1}", database, source);
        }

        var app = new NpgsqlConnectionStringBuilder(_server.App).Username!;
        await Execute(admin, "REVOKE ALL ON DATABASE {0} FROM PUBLIC", database);
        await Execute(admin, "GRANT CONNECT ON DATABASE {0} TO {1}", database, app);
        return (On(database, _server.Owner), On(database, _server.App));
    }

    /// <summary>SIGKILL to the postmaster and every process of its cluster; returns when all are gone.</summary>
    public void KillNine() => ClusterProcesses.Kill(PostmasterPid, Data);

    /// <summary>Starts again, on the same port; settings hold until the next start.</summary>
    public async Task Restart(IReadOnlyDictionary<string, string>? settings = null)
    {
        await ClusterScript.Run("stop", Folder);
        var changed = settings?.SelectMany(s => new[] { "--set", $"{s.Key}={s.Value}" });
        await ClusterScript.Run(["start", Folder, "--test", .. changed ?? []]);

        var now = await Read(Folder);
        if (now.Owner != _server.Owner)
        {
            throw new InvalidOperationException("Another process took the port meanwhile: this round is void.");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.Folder is not null)
        {
            await ClusterScript.Run("remove", _server.Folder);
        }
    }

    private static async Task<Server> Read(string folder)
    {
        var said = await ClusterScript.Environment(folder);
        return new Server(said["HUYING_DB_OWNER"], said["HUYING_DB"], folder, said["HUYING_PG_DATA"]);
    }

    private static string On(string database, string login, bool pooling = true)
        => new NpgsqlConnectionStringBuilder(login) { Database = database, Pooling = pooling }.ConnectionString;

    // A database with a connection, even an idle pooled one, cannot be a template. A vacuum worker is not ours to
    // end: CREATE DATABASE sends it away itself.
    private static async Task LeaveAlone(NpgsqlConnection admin, string database)
    {
        await using var command = new NpgsqlCommand(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            + " WHERE datname = $1 AND backend_type = 'client backend'", admin)
        {
            Parameters = { new() { Value = database } },
        };
        await command.ExecuteNonQueryAsync();
    }

    [SuppressMessage("Security", "CA2100", Justification = "Takes no parameters; identifiers are quoted.")]
    private static async Task Execute(NpgsqlConnection admin, string format, params string[] identifiers)
    {
        using var builder = new NpgsqlCommandBuilder();
        object[] quoted = [.. identifiers.Select(builder.QuoteIdentifier)];
        await using var command = new NpgsqlCommand(string.Format(CultureInfo.InvariantCulture, format, quoted), admin);
        await command.ExecuteNonQueryAsync();
    }

    private sealed record Server(string Owner, string App, string? Folder, string? Data);

    private static class OfThisProcess
    {
        public static readonly Task<PrivatePostgres> Started = Outside() is { } server
            ? Task.FromResult(new PrivatePostgres(server))
            : Start();

        private static Server? Outside()
        {
            if (Environment.GetEnvironmentVariable("HUYING_TEST_DB") is not { Length: > 0 } owner)
            {
                return null;
            }

            var app = Environment.GetEnvironmentVariable("HUYING_TEST_DB_APP")
                ?? throw new InvalidOperationException("HUYING_TEST_DB also needs HUYING_TEST_DB_APP.");
            return new Server(owner, app, Folder: null, Data: null);
        }
    }
}
