namespace HuYing.Grains;

/// <summary>What this process is in the cluster.</summary>
public enum ClusterRole
{
    /// <summary>Hosts grains; serves no facade.</summary>
    Silo,

    /// <summary>Serves the facade as a client of the silos.</summary>
    Rest,

    /// <summary>Hosts grains and serves the facade.</summary>
    Both,
}

/// <summary>PEM files with which silos and facades prove to each other who they are.</summary>
/// <param name="Authority">The certificate that must have issued everybody's.</param>
public sealed record ClusterTls(string Certificate, string Key, string Authority);

/// <summary>How this process takes part in the cluster.</summary>
/// <param name="ConnectionString">The application's login; the tables of Orleans are in a schema of their own.</param>
/// <param name="ClusterId">Silos with the same id and database are one cluster.</param>
/// <param name="Advertised">The IP address at which the others reach this silo; a loopback address binds to loopback
/// only.</param>
/// <param name="Tls">Null: the ports must be private, as anybody who reaches them may listen.</param>
public sealed record ClusterSettings(
    string ConnectionString,
    ClusterRole Role,
    string ClusterId,
    string Advertised,
    int SiloPort,
    int GatewayPort,
    ClusterTls? Tls)
{
    /// <summary>Keys every grain's stored state: never changes.</summary>
    public const string ServiceId = "huying";
}
