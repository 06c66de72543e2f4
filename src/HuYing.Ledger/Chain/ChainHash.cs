namespace HuYing.Ledger.Chain;

/// <summary>One way of hashing a link of the chain; 32 bytes.</summary>
public interface IChainHash
{
    short Algorithm { get; }

    byte[] Hash(ReadOnlySpan<byte> data);
}

internal static class ChainHash
{
    public const int Size = 32;

    public static IChainHash Of(ChainAlgorithm algorithm) => algorithm switch
    {
        ChainAlgorithm.Sha256 => new Sha256ChainHash(),
        ChainAlgorithm.Sm3 => new Sm3ChainHash(),
    };
}
