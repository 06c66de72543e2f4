using System.Text;
using HuYing.Ledger.Chain;

namespace HuYing.Tests.Ledger;

public class ChainTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 23, 30, 1, 2, 345, TimeSpan.Zero);

    [Theory]
    [InlineData(ChainAlgorithm.Sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(ChainAlgorithm.Sm3, "abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0")]
    [InlineData(
        ChainAlgorithm.Sm3,
        "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd",
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732")]
    public void The_standards_vectors_hold(ChainAlgorithm algorithm, string text, string expected) =>
        Assert.Equal(expected, Convert.ToHexStringLower(ChainHash.Of(algorithm).Hash(Encoding.UTF8.GetBytes(text))));

    // Stored chains depend on these: a change here makes every history in the field unverifiable.
    [Theory]
    [InlineData(
        ChainAlgorithm.Sha256,
        "493ea5aeefca8c4dfd066a0f8dcc97397b3ad8ebb041dca1009bb0da5e51c8f1 "
        + "6417344e5045d24dcf85f430eb969ee45f7203a8c1b540b32a6278accc6950cd")]
    [InlineData(
        ChainAlgorithm.Sm3,
        "9f0a9ac448e52f8d1c225dae1a846125499ef609544ea137c015e97134da0cdd "
        + "542e9e13a853cacc50dcbb8dd3ad98cb0caf6dbf06cee6f0e3dc1a3862fbda08")]
    public void The_form_that_is_hashed_never_changes(ChainAlgorithm algorithm, string expected)
    {
        var chain = ChainHash.Of(algorithm);
        var first = Link(chain, ChainLink.Origin, 1, "drafted", """{"kind":"drafted","title":"路面积水"}""");
        var second = Link(chain, first, 2, "submitted", """{"kind":"submitted"}""");

        Assert.Equal(expected, $"{Convert.ToHexStringLower(first)} {Convert.ToHexStringLower(second)}");
    }

    [Fact]
    public void Moving_a_byte_from_one_field_to_the_next_changes_the_hash()
    {
        var chain = ChainHash.Of(ChainAlgorithm.Sha256);

        Assert.NotEqual(Link(chain, ChainLink.Origin, 1, "ab", "c"), Link(chain, ChainLink.Origin, 1, "a", "bc"));
        Assert.NotEqual(Link(chain, ChainLink.Origin, 1, "ab", "c"), Link(chain, ChainLink.Origin, 11, "ab", "c"));
    }

    private static byte[] Link(IChainHash chain, ReadOnlySpan<byte> previous, int seq, string kind, string payload) =>
        ChainLink.Hash(
            chain,
            previous,
            "HY-20261122-000123",
            seq,
            At,
            """{"accountId":"caller-1","name":"王小明"}"""u8,
            kind,
            Encoding.UTF8.GetBytes(payload));
}
