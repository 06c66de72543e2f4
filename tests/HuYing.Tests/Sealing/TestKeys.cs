using HuYing.Ledger.Sealing;

namespace HuYing.Tests.Sealing;

/// <summary>Keys of this test process, in a file as the product keeps them.</summary>
internal static class TestKeys
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("huying-keys-").FullName;

    /// <summary>One file for all tests that leave it as it is.</summary>
    public static string Shared { get; } = Made();

    /// <summary>Where no file is yet.</summary>
    public static string NewPath() => Path.Combine(Folder, $"{Guid.CreateVersion7()}", "personal.keys");

    public static FileCrypto Crypto(SealAlgorithm algorithm = SealAlgorithm.Aes, string? path = null) =>
        new(new KeyFile(path ?? Shared, isMadeWhenMissing: true), algorithm);

    private static string Made()
    {
        var path = NewPath();
        new KeyFile(path, isMadeWhenMissing: true).Read();
        return path;
    }
}
