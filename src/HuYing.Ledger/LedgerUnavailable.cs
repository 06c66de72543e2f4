namespace HuYing.Ledger;

#pragma warning disable CA1710 // They read as what they say: the ledger is unavailable, or busy.
/// <summary>
/// The database failed. Whether the append was committed is unknown: only a reload knows, and the same request id is
/// safe
/// to send again.
/// </summary>
public sealed class LedgerUnavailable(string message, Exception cause) : Exception(message, cause);

/// <summary>Too many appends wait already. Nothing was written.</summary>
public sealed class LedgerBusy() : Exception("The journal's queue is full.");
