using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using HuYing.Grains;
using HuYing.Ledger;
using HuYing.Ledger.Anchors;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Sealing;
using HuYing.Rest;
using HuYing.Rest.Outbound;
using HuYing.Rest.Pages;
using HuYing.Rest.Sessions;
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
    /// HUYING_OIDC_ISSUER, _CLIENT, _SECRET_FILE, _NAME: the provider that knows the district's people.
    /// </summary>
    public ExternalProvider? External { get; init; }

    /// <summary>
    /// HUYING_PROXIES: addresses or networks of reverse proxies, whose forwarding headers are believed.
    /// </summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    /// <summary>HUYING_ANCHORS, HUYING_ANCHOR_KEY: where the ledger is anchored; null with <c>off</c>.</summary>
    public AnchorOptions? Anchors { get; init; }

    /// <summary>HUYING_AUDIT_DAYS: how long the audit trail is kept; null is for ever.</summary>
    public int? AuditDays { get; init; }

    /// <summary>The private key that anchors are signed with.</summary>
    internal string AnchorKey => Read("HUYING_ANCHOR_KEY") ?? Path.Combine(DataFolder, "secrets", "anchor-key.pem");

    /// <summary>HUYING_KEYS: the file with the keys for personal data, the same for all processes.</summary>
    public string? KeyFile { get; init; }

    /// <summary>HUYING_CIPHER: aes or sm4, how personal data is sealed from now on.</summary>
    public SealAlgorithm Sealing { get; init; } = SealAlgorithm.Aes;

    /// <summary>HUYING_TILES, HUYING_TILES_CREDIT: the ground beneath the district's map.</summary>
    public MapTiles? Tiles { get; init; }

    /// <summary>HUYING_CLAMD: unix:/path or a port of this machine, where a ClamAV daemon listens.</summary>
    public string? Scanner { get; init; }

    /// <summary>HUYING_CLAMD_OPTIONAL=true: files are kept even when the scanner does not answer.</summary>
    public bool ScannerMayFail { get; init; }

    // A process that others on other machines share the database with must not make keys that they do not have.
    internal LedgerOptions Ledger => new()
    {
        ConnectionString = Server,
        KeyFile = KeyFile ?? Path.Combine(DataFolder, "keys", "personal.keys"),
        MakesKeyFile = KeyFile is null && (Engine == Local || IPAddress.IsLoopback(IPAddress.Parse(Listen))),
        Sealing = Sealing,
    };

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

    internal RestOptions Facade => new()
    {
        Outbound = new() { Allowed = Outbound },
        TrustedProxies = Proxies,
        External = External,
        AuditDays = AuditDays,
        Scanner = Scanner,
        ScannerMayFail = ScannerMayFail,
        Tiles = Tiles,
    };

    internal ClusterSettings Cluster => new(
        Server, Role, ClusterId, Advertised ?? OwnAddress(), SiloPort, GatewayPort, Tls);

    /// <exception cref="InvalidDataException">A variable holds what it cannot mean.</exception>
    internal static SiloOptions FromEnvironment()
    {
        var database = Read("HUYING_DB") ?? "";
        var options = new SiloOptions(
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
            Proxies = ReadProxies(),
            External = ReadExternal(),
            AuditDays = ReadAuditDays(),
            KeyFile = Read("HUYING_KEYS"),
            Sealing = ReadCipher(),
            Scanner = Read("HUYING_CLAMD"),
            ScannerMayFail = Read("HUYING_CLAMD_OPTIONAL") == "true",
            Tiles = ReadTiles(),
        };
        var anchors = Read("HUYING_ANCHORS") ?? Path.Combine(options.DataFolder, "anchors");
        return options with { Anchors = anchors == "off" ? null : new AnchorOptions(anchors, options.AnchorKey) };
    }

    private static MapTiles? ReadTiles()
    {
        try
        {
            return MapTiles.Parse(Read("HUYING_TILES"), Read("HUYING_TILES_CREDIT"));
        }
        catch (FormatException fault)
        {
            throw new InvalidDataException($"HUYING_TILES:{fault.Message}");
        }
    }

    private static int? ReadAuditDays() => Read("HUYING_AUDIT_DAYS") switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days >= AuditTrail.LeastDays => days,
        var text => throw new InvalidDataException($"HUYING_AUDIT_DAYS={text}:审计记录至少保留 {AuditTrail.LeastDays} 天。"),
    };

    private static ClusterRole ReadRole() => Read("HUYING_ROLE") switch
    {
        null => ClusterRole.Both,
        "silo" => ClusterRole.Silo,
        "rest" => ClusterRole.Rest,
        "both" => ClusterRole.Both,
        var text => throw new InvalidDataException($"HUYING_ROLE={text}:只能是 silo、rest 或 both。"),
    };

    private static SealAlgorithm ReadCipher() => Read("HUYING_CIPHER") switch
    {
        null or "aes" => SealAlgorithm.Aes,
        "sm4" => SealAlgorithm.Sm4,
        var text => throw new InvalidDataException($"HUYING_CIPHER={text}:只能是 aes 或 sm4。"),
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

    private static ExternalProvider? ReadExternal()
    {
        var (issuer, client, file) =
            (Read("HUYING_OIDC_ISSUER"), Read("HUYING_OIDC_CLIENT"), Read("HUYING_OIDC_SECRET_FILE"));
        return (issuer, client, file) switch
        {
            (null, null, null) => null,
            ({ } at, { } id, { } secret) when Uri.TryCreate(at, UriKind.Absolute, out var address) =>
                new ExternalProvider(
                    address, id, File.ReadAllText(secret).Trim(), Read("HUYING_OIDC_NAME") ?? "统一身份认证"),
            _ => throw new InvalidDataException(
                "HUYING_OIDC_ISSUER(网址)、HUYING_OIDC_CLIENT、HUYING_OIDC_SECRET_FILE 要么都给,要么都不给。"),
        };
    }

    private static List<IPNetwork> ReadProxies() =>
        [.. (Read("HUYING_PROXIES") ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(text => ReadNetwork(text)
                ?? throw new InvalidDataException($"HUYING_PROXIES={text}:要写成 IP 地址或网段,如 10.0.0.5 或 10.0.0.0/24。"))];

    private static IPNetwork? ReadNetwork(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address)
            ? new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128)
            : null;

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
