using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using HuYing.Grains;
using HuYing.Rest.Outbound;
using Npgsql;

namespace HuYing.Silo;

/// <summary>What the process is told by its environment.</summary>
/// <param name="Database">HUYING_DB: the application's login.</param>
/// <param name="Owner">HUYING_DB_OWNER: the login that may change the schema; by default the same.</param>
/// <param name="Listen">HUYING_LISTEN: the address to serve on; loopback unless said otherwise.</param>
/// <param name="Engine">HUYING_ENGINE: local, or orleans where this build has it.</param>
public sealed record SiloOptions(
    string Database, string Owner, string Listen, int Port, string DataFolder, string Engine = SiloOptions.Local)
{
    /// <summary>The engine of one machine.</summary>
    public const string Local = "local";

    /// <summary>The engine of many machines.</summary>
    public const string Orleans = "orleans";

    private const string AppRole = "huying_app";

    /// <summary>HUYING_ROLE: silo, rest or both.</summary>
    public ClusterRole Role { get; init; } = ClusterRole.Both;

    /// <summary>HUYING_CLUSTER: silos with the same name and database belong together.</summary>
    public string ClusterId { get; init; } = "huying";

    /// <summary>HUYING_ADVERTISED: the IP address at which other silos reach this one.</summary>
    public string? Advertised { get; init; }

    /// <summary>HUYING_SILO_PORT: between silos; private.</summary>
    public int SiloPort { get; init; } = 11111;

    /// <summary>HUYING_GATEWAY_PORT: from facades to silos; private.</summary>
    public int GatewayPort { get; init; } = 30000;

    /// <summary>HUYING_TLS_CERT, HUYING_TLS_KEY, HUYING_TLS_CA: PEM files for the two private ports.</summary>
    public ClusterTls? Tls { get; init; }

    /// <summary>HUYING_OUTBOUND: internal networks that the server may call.</summary>
    public IReadOnlyList<OutboundAllowance> Outbound { get; init; } = [];

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

    internal ClusterSettings Cluster => new(
        Server, Role, ClusterId, Advertised ?? OwnAddress(), SiloPort, GatewayPort, Tls);

    /// <exception cref="InvalidDataException">A variable holds what it cannot mean.</exception>
    internal static SiloOptions FromEnvironment()
    {
        var database = Read("HUYING_DB") ?? "";
        return new SiloOptions(
            database,
            Read("HUYING_DB_OWNER") ?? database,
            Read("HUYING_LISTEN") ?? "127.0.0.1",
            ReadPort("HUYING_PORT", 8080),
            Read("HUYING_DATA") ?? ".data",
            Read("HUYING_ENGINE") ?? Local)
        {
            Role = ReadRole(),
            ClusterId = Read("HUYING_CLUSTER") ?? "huying",
            Advertised = Read("HUYING_ADVERTISED"),
            SiloPort = ReadPort("HUYING_SILO_PORT", 11111),
            GatewayPort = ReadPort("HUYING_GATEWAY_PORT", 30000),
            Tls = ReadTls(),
            Outbound = ReadOutbound(),
        };
    }

    private static ClusterRole ReadRole() => Read("HUYING_ROLE") switch
    {
        null => ClusterRole.Both,
        "silo" => ClusterRole.Silo,
        "rest" => ClusterRole.Rest,
        "both" => ClusterRole.Both,
        var text => throw new InvalidDataException($"HUYING_ROLE={text}:只能是 silo、rest 或 both。"),
    };

    private static ClusterTls? ReadTls() => (Read("HUYING_TLS_CERT"), Read("HUYING_TLS_KEY"), Read("HUYING_TLS_CA"))
        switch
    {
        (null, null, null) => null,
        ({ } certificate, { } key, { } authority) => new ClusterTls(certificate, key, authority),
        _ => throw new InvalidDataException("HUYING_TLS_CERT、HUYING_TLS_KEY、HUYING_TLS_CA 要么都给,要么都不给。"),
    };

    private static IReadOnlyList<OutboundAllowance> ReadOutbound()
    {
        try
        {
            return OutboundAllowance.ParseList(Read("HUYING_OUTBOUND") ?? "");
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"HUYING_OUTBOUND:{fault.Message}");
        }
    }

    private static int ReadPort(string name, int otherwise) => Read(name) switch
    {
        null => otherwise,
        var text when ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) => port,
        var text => throw new InvalidDataException($"{name}={text}:不是端口号。"),
    };

    private static string? Read(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    // A server for this machine alone keeps its silo to this machine too.
    private string OwnAddress() => IPAddress.IsLoopback(IPAddress.Parse(Listen))
        ? IPAddress.Loopback.ToString()
        : NetworkInterface.GetAllNetworkInterfaces()
            .Where(one => one.OperationalStatus == OperationalStatus.Up)
            .SelectMany(one => one.GetIPProperties().UnicastAddresses)
            .Select(one => one.Address)
            .FirstOrDefault(one => one.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(one))
            ?.ToString()
            ?? throw new InvalidDataException("找不到本机地址:请设置 HUYING_ADVERTISED。");
}
