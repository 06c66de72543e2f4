using HuYing.Ledger.Chain;
using HuYing.Ledger.Sealing;

namespace HuYing.Ledger;

/// <summary>Where the ledger is and how much of it one process may use.</summary>
public sealed record LedgerOptions
{
    /// <summary>The application's login: it may add to history and never change it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Connections for queries, and the writers' among them.</summary>
    public int PoolSize { get; init; } = 20;

    /// <summary>Connections for what must go on when everybody asks for lists: logins and actors.</summary>
    public int Reserved { get; init; } = 8;

    /// <summary>How many groups are written at the same time.</summary>
    public int Writers { get; init; } = 3;

    /// <summary>Appends that share one transaction at most.</summary>
    public int GroupLimit { get; init; } = 256;

    /// <summary>Appends that may wait; beyond it the caller is told to come back.</summary>
    public int QueueLimit { get; init; } = 8192;

    /// <summary>The file with the keys for personal data; null: none is taken.</summary>
    public string? KeyFile { get; init; }

    /// <summary>A missing key file is made: for one machine, where nobody else made one.</summary>
    public bool MakesKeyFile { get; init; }

    /// <summary>How personal data is sealed from now on; what is stored keeps its own way.</summary>
    public SealAlgorithm Sealing { get; init; } = SealAlgorithm.Aes;

    /// <summary>How new events are chained; what is stored keeps the algorithm it was stored with.</summary>
    public ChainAlgorithm Chain { get; init; } = ChainAlgorithm.Sha256;
}
