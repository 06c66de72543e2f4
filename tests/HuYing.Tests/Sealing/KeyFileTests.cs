using System.Runtime.Versioning;
using HuYing.Ledger.Sealing;

namespace HuYing.Tests.Sealing;

[UnsupportedOSPlatform("windows")]
public sealed class KeyFileTests
{
    [Fact]
    public void A_missing_file_is_made_for_its_owner_alone()
    {
        var path = TestKeys.NewPath();

        var made = new KeyFile(path, isMadeWhenMissing: true).Read();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(made.Current, new KeyFile(path, isMadeWhenMissing: true).Read().Current);
    }

    [Fact]
    public async Task Processes_that_begin_together_use_the_same_keys()
    {
        var path = TestKeys.NewPath();

        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            Task.Run(() => new KeyFile(path, isMadeWhenMissing: true).Read().Current)));

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public void Where_others_share_the_database_a_missing_file_is_not_made()
    {
        var path = TestKeys.NewPath();

        Assert.Throws<CryptoUnavailable>(() => new KeyFile(path, isMadeWhenMissing: false).Read());
        Assert.Throws<CryptoUnavailable>(() => new KeyFile("", isMadeWhenMissing: true).Read());
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.GroupWrite)]
    public void A_file_that_is_open_to_others_is_refused(UnixFileMode mode)
    {
        var path = TestKeys.NewPath();
        new KeyFile(path, isMadeWhenMissing: true).Read();
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | mode);

        Assert.Throws<CryptoUnavailable>(() => new KeyFile(path, isMadeWhenMissing: true).Read());
    }

    [Theory]
    [InlineData("")]
    [InlineData("key AAAA")]
    [InlineData("index {0}")]
    [InlineData("index {0}\nkey AAAA")]
    [InlineData("index {0}\nindex {0}\nkey {0}")]
    [InlineData("index {0}\nkey {0}\nsecret {0}")]
    public void A_file_that_is_something_else_is_refused(string text)
    {
        var key = Convert.ToBase64String(new byte[32]);

        Assert.Throws<InvalidDataException>(
            () => KeyRing.Parse(text.Replace("{0}", key, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_new_key_wraps_what_is_new_and_the_old_one_opens_what_is_old()
    {
        var path = TestKeys.NewPath();
        var file = new KeyFile(path, isMadeWhenMissing: true);
        var crypto = new FileCrypto(file, SealAlgorithm.Aes);
        var old = crypto.Encrypt("旧"u8, []);
        var index = crypto.Mac("138"u8);

        file.Rotate();

        var renewed = crypto.Encrypt("新"u8, []);
        Assert.NotEqual(old.KeyId, renewed.KeyId);
        Assert.Equal("旧"u8.ToArray(), crypto.Decrypt(old, []));
        Assert.Equal("新"u8.ToArray(), crypto.Decrypt(renewed, []));
        Assert.Equal(index, crypto.Mac("138"u8));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }
}
