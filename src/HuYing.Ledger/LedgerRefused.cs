namespace HuYing.Ledger;

/// <summary>
/// This database must not carry a ledger as it is set up now. The code is stable, the message is for the operator.
/// </summary>
#pragma warning disable CA1710 // It reads as what it says: the ledger refused.
public sealed class LedgerRefused(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
