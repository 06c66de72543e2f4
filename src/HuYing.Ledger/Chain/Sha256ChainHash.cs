using System.Security.Cryptography;

namespace HuYing.Ledger.Chain;

internal sealed class Sha256ChainHash : IChainHash
{
    public short Algorithm => (short)ChainAlgorithm.Sha256;

    public byte[] Hash(ReadOnlySpan<byte> data) => SHA256.HashData(data);
}
