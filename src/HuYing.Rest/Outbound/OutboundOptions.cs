namespace HuYing.Rest.Outbound;

/// <summary>How far a request of ours may reach: public addresses by https, and what is named here.</summary>
public sealed record OutboundOptions
{
    /// <summary>What may be reached besides the public net.</summary>
    public IReadOnlyList<OutboundAllowance> Allowed { get; init; } = [];

    /// <summary>The port of public addresses.</summary>
    public int Port { get; init; } = 443;

    /// <summary>From the first look at the name to the last byte of the answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of an answer that are read.</summary>
    public int MostBytes { get; init; } = 64 * 1024;
}
