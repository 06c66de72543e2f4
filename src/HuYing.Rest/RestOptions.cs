using HuYing.Rest.Outbound;

namespace HuYing.Rest;

/// <summary>How much the facade takes on, and how it keeps people logged in.</summary>
public sealed record RestOptions
{
    /// <summary>From login to the end, for browsers and programs.</summary>
    public TimeSpan SessionLength { get; init; } = TimeSpan.FromHours(12);

    /// <summary>Password checks at the same time; each costs a core a tenth of a second.</summary>
    public int PasswordChecks { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Login attempts per minute from one address for one login.</summary>
    public int LoginsPerMinute { get; init; } = 20;

    /// <summary>Requests per second of one account, in the long run.</summary>
    public int RequestsPerSecond { get; init; } = 1_000;

    /// <summary>Requests that one account may have saved up.</summary>
    public int RequestBurst { get; init; } = 5_000;

    /// <summary>Open live feeds of this process.</summary>
    public int Followers { get; init; } = 1_000;

    /// <summary>Attachments that are received at the same time; each is held in memory once.</summary>
    public int Uploads { get; init; } = 8;

    /// <summary>Tables that are put together at the same time.</summary>
    public int Exports { get; init; } = 2;

    /// <summary>Rows of an exported table at most.</summary>
    public int ExportRows { get; init; } = 100_000;

    public int Connections { get; init; } = 2_000;

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What this server itself may call.</summary>
    public OutboundOptions Outbound { get; init; } = new();
}
