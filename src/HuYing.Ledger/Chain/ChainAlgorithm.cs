namespace HuYing.Ledger.Chain;

/// <summary>How an event is hashed. The number is stored with every event.</summary>
public enum ChainAlgorithm : short
{
    Sha256 = 1,
    Sm3 = 2,
}
