using System.Globalization;
using Npgsql;

namespace HuYing.Silo;

/// <summary>What the process is told by its environment.</summary>
/// <param name="Database">HUYING_DB: the application's login.</param>
/// <param name="Owner">HUYING_DB_OWNER: the login that may change the schema; by default the same.</param>
/// <param name="Listen">HUYING_LISTEN: the address to serve on; loopback unless said otherwise.</param>
/// <param name="Engine">HUYING_ENGINE: local or orleans; null takes what this build has.</param>
public sealed record SiloOptions(
    string Database, string Owner, string Listen, int Port, string DataFolder, string? Engine = null)
{
    private const string AppRole = "huying_app";

    /// <summary>
    /// What the server connects with: the application's rights only, even when a mightier login was given.
    /// </summary>
    internal string Server
    {
        get
        {
            var connection = new NpgsqlConnectionStringBuilder(Database);
            connection.Options = $"{connection.Options} -c role={AppRole}".Trim();
            return connection.ConnectionString;
        }
    }

    internal static SiloOptions FromEnvironment()
    {
        var database = Read("HUYING_DB") ?? "";
        return new SiloOptions(
            database,
            Read("HUYING_DB_OWNER") ?? database,
            Read("HUYING_LISTEN") ?? "127.0.0.1",
            int.TryParse(Read("HUYING_PORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
                ? port
                : 8080,
            Read("HUYING_DATA") ?? ".data",
            Read("HUYING_ENGINE"));
    }

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
