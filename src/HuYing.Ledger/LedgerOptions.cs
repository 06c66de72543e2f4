using HuYing.Ledger.Chain;

namespace HuYing.Ledger;

/// <summary>Where the ledger is and how much of it one process may use.</summary>
public sealed record LedgerOptions
{
    /// <summary>The application's login: it may add to history and never change it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Connections of this process at most; the writers' are among them.</summary>
    public int PoolSize { get; init; } = 30;

    /// <summary>How many groups are written at the same time.</summary>
    public int Writers { get; init; } = 3;

    /// <summary>Appends that share one transaction at most.</summary>
    public int GroupLimit { get; init; } = 256;

    /// <summary>Appends that may wait; beyond it the caller is told to come back.</summary>
    public int QueueLimit { get; init; } = 8192;

    /// <summary>How new events are chained; what is stored keeps the algorithm it was stored with.</summary>
    public ChainAlgorithm Chain { get; init; } = ChainAlgorithm.Sha256;
}
