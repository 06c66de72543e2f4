using System.Security.Cryptography;
using System.Text;

namespace HuYing.Rest.Sessions;

/// <summary>A way in without the device: 80 random bits, written in four groups. Only the hash is kept.</summary>
internal static class RecoveryCode
{
    internal const int Count = 10;

    internal const int Length = 16;

    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    internal static IReadOnlyList<string> NewCodes() => [.. Enumerable.Range(0, Count).Select(_ => NewCode())];

    /// <param name="bare">Without blanks and hyphens.</param>
    internal static byte[] Hash(string bare) => SHA256.HashData(Encoding.UTF8.GetBytes(bare.ToLowerInvariant()));

    /// <summary>As people type codes: with blanks and hyphens, or without.</summary>
    internal static string Bare(string typed) => typed.Replace("-", "").Replace(" ", "").Trim();

    private static string NewCode() => string.Join('-', RandomNumberGenerator.GetString(Letters, Length)
        .Chunk(4).Select(group => new string(group)));
}
