namespace HuYing.Ledger;

/// <summary>The journal's queue is full: nothing happened.</summary>
public sealed class LedgerBusy() : Exception("The journal's queue is full.");

/// <summary>The database did not answer as expected: the outcome of a write is not known.</summary>
public sealed class LedgerUnavailable(Exception inner) : Exception("The ledger did not answer.", inner);
