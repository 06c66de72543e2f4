using System.Collections.Frozen;
using System.Security.Cryptography;

namespace HuYing.Ledger.Sealing;

/// <summary>
/// The keys as their file holds them, one a line: <c>index</c> and <c>key</c>, each with 32 bytes in base64. The last
/// key wraps what is new; the earlier ones open what is old. The index key never changes, or no number is found again.
/// </summary>
internal sealed class KeyRing
{
    private readonly FrozenDictionary<string, byte[]> _keys;

    private KeyRing(byte[] index, IReadOnlyList<byte[]> keys)
    {
        Index = index;
        _keys = keys.DistinctBy(IdOf).ToFrozenDictionary(IdOf);
        Current = IdOf(keys[^1]);
    }

    public byte[] Index { get; }

    public string Current { get; }

    public byte[]? Find(string id) => _keys.GetValueOrDefault(id);

    /// <summary>Whoever has the file can make the id, but not the other way round.</summary>
    public static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key)[..8]);

    /// <exception cref="InvalidDataException">It is no such file.</exception>
    public static KeyRing Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var index = lines.Where(line => line[0] == "index").Select(Key).ToList();
        var keys = lines.Where(line => line[0] == "key").Select(Key).ToList();
        return index is [var only] && keys is not [] && index.Count + keys.Count == lines.Count
            ? new KeyRing(only, keys)
            : throw Invalid();
    }

    /// <summary>The text of a new file.</summary>
    public static string New() =>
        $"# 呼应个人信息密钥:请另行备份,遗失后联系方式无法解密\nindex {NewKey()}\nkey {NewKey()}\n";

    /// <summary>One more line, for the end of the file.</summary>
    public static string NewLine() => $"key {NewKey()}\n";

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(ICipher.KeySize));

    private static byte[] Key(string[] line)
    {
        var key = new byte[ICipher.KeySize];
        return line is [_, var text] && Convert.TryFromBase64String(text, key, out var length) && length == key.Length
            ? key
            : throw Invalid();
    }

    private static InvalidDataException Invalid() => new("个人信息密钥文件的格式不对:应有一行 index 和至少一行 key。");
}
