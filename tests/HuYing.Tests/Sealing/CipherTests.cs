using System.Security.Cryptography;
using HuYing.Ledger.Sealing;

namespace HuYing.Tests.Sealing;

public sealed class CipherTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];

    // GB/T 32907, appendix A: the key is the text. In counter mode over zeros the result is the block itself.
    [Fact]
    public void Sm4_gives_the_standards_vector()
    {
        var key = Convert.FromHexString("0123456789abcdeffedcba9876543210");

        var block = LibCrypto.Sm4Ctr(key, key, new byte[16]);

        Assert.Equal("681edf34d206965e86b3e94f536e4246", Convert.ToHexStringLower(block));
    }

    // HMAC (GB/T 15852.2) over SM3, worked out from the standard's SM3 and the definition of HMAC.
    [Fact]
    public void Hmac_sm3_is_what_its_definition_says()
    {
        var (key, data) = (new byte[64], "呼应"u8.ToArray());
        Key.CopyTo(key, 0);
        var sm3 = new HuYing.Ledger.Chain.Sm3ChainHash();
        byte[] Padded(byte pad) => [.. key.Select(one => (byte)(one ^ pad))];

        var expected = sm3.Hash([.. Padded(0x5C), .. sm3.Hash([.. Padded(0x36), .. data])]);

        Assert.Equal(expected, LibCrypto.HmacSm3(Key, data));
    }

    [Theory]
    [InlineData(SealAlgorithm.Aes)]
    [InlineData(SealAlgorithm.Sm4)]
    public void What_was_sealed_opens_and_nothing_else_does(SealAlgorithm algorithm)
    {
        var cipher = Ciphers.Of(algorithm);
        var content = cipher.Seal(Key, "13812345678"u8, "HY-1"u8);

        Assert.Equal("13812345678"u8.ToArray(), cipher.Open(Key, content, "HY-1"u8));
        Assert.Throws<SealBroken>(() => cipher.Open(Key, content, "HY-2"u8));
        Assert.Throws<SealBroken>(() => cipher.Open([.. Key[1..], 0], content, "HY-1"u8));
        Assert.Throws<SealBroken>(() => cipher.Open(Key, content.AsSpan(0, 10), "HY-1"u8));
        for (var i = 0; i < content.Length; i++)
        {
            var changed = (byte[])[.. content];
            changed[i] ^= 1;
            Assert.Throws<SealBroken>(() => cipher.Open(Key, changed, "HY-1"u8));
        }
    }

    [Theory]
    [InlineData(SealAlgorithm.Aes)]
    [InlineData(SealAlgorithm.Sm4)]
    public void The_same_text_never_seals_alike(SealAlgorithm algorithm)
    {
        var cipher = Ciphers.Of(algorithm);

        Assert.NotEqual(cipher.Seal(Key, "13812345678"u8, []), cipher.Seal(Key, "13812345678"u8, []));
    }

    [Fact]
    public void Aes_is_the_platforms_own()
    {
        var content = new AesCipher().Seal(Key, "13812345678"u8, "HY-1"u8);
        var plain = new byte[11];
        using var aes = new AesGcm(Key, 16);

        aes.Decrypt(content.AsSpan(0, 12), content.AsSpan(12, 11), content.AsSpan(23), plain, "HY-1"u8);

        Assert.Equal("13812345678"u8.ToArray(), plain);
    }
}
