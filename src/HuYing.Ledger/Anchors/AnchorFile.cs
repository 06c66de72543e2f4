using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;

namespace HuYing.Ledger.Anchors;

/// <summary>
/// The file of anchors, one a line, open for adding. Processes that share a folder take turns: whoever holds the lock
/// goes on from the last line that is there.
/// </summary>
internal sealed class AnchorFile : IDisposable
{
    private const string LockName = "anchors.lock";

    private const string PublicName = "anchor-key.pub.pem";

    private readonly FileStream _turn;
    private readonly FileStream _file;
    private readonly AnchorKey _key;

    private AnchorFile(FileStream turn, FileStream file, AnchorKey key) => (_turn, _file, _key) = (turn, file, key);

    /// <summary>The last anchor; null in a new file.</summary>
    public Anchor? Last { get; private set; }

    private string Previous { get; set; } = Anchor.NoPrevious;

    public static string PublicKeyIn(string folder) => Path.Combine(folder, PublicName);

    /// <summary>Null while another process is writing.</summary>
    /// <exception cref="LedgerRefused">The key cannot be used, or the file is not a file of anchors.</exception>
    public static AnchorFile? TryOpen(AnchorOptions options)
    {
        Directory.CreateDirectory(options.Folder);
        if (TryLock(Path.Combine(options.Folder, LockName)) is not { } turn)
        {
            return null;
        }

        AnchorKey? key = null;
        FileStream? file = null;
        try
        {
            key = AnchorKey.OpenOrCreate(options.KeyFile);
            File.WriteAllText(PublicKeyIn(options.Folder), key.PublicPem);
            file = new FileStream(options.File, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
            var opened = new AnchorFile(turn, file, key);
            opened.ReadLast();
            return opened;
        }
        catch
        {
            file?.Dispose();
            key?.Dispose();
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Signs and appends; returns when the disk has it.</summary>
    public void Append(Anchor next)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(next with { Previous = Previous }, AnchorJson.Stored.Anchor);
        var line = Seal(body);
        _file.Write([.. line, (byte)'\n']);
        _file.Flush(flushToDisk: true);
        (Last, Previous) = (next with { Previous = Previous }, HashOf(line));
    }

    public void Dispose()
    {
        _file.Dispose();
        _key.Dispose();
        _turn.Dispose();
    }

    public static string HashOf(ReadOnlySpan<byte> line) => Convert.ToHexStringLower(SHA256.HashData(line));

    private byte[] Seal(byte[] body)
    {
        var line = new ArrayBufferWriter<byte>(body.Length + 256);
        using var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = AnchorJson.Plain });
        json.WriteStartObject();
        json.WritePropertyName("anchor");
        json.WriteRawValue(body);
        json.WriteString("algorithm", AnchorKey.Es256);
        json.WriteString("key", _key.Id);
        json.WriteString("signature", Convert.ToBase64String(_key.Sign(body)));
        json.WriteEndObject();
        json.Flush();
        return line.WrittenSpan.ToArray();
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    // Half a line is what a crash left: it anchored nothing yet.
    private void ReadLast()
    {
        var end = LastBreakBefore(_file.Length);
        _file.SetLength(end);
        _file.Position = end;
        if (end == 0)
        {
            return;
        }

        var begin = LastBreakBefore(end - 1);
        var line = new byte[end - 1 - begin];
        _file.Position = begin;
        _file.ReadExactly(line);
        _file.Position = end;
        try
        {
            var sealedLine = JsonSerializer.Deserialize(line, AnchorJson.Default.SealedAnchor);
            Last = sealedLine?.Anchor.Deserialize(AnchorJson.Default.Anchor)
                ?? throw new JsonException("null is no anchor");
            Previous = HashOf(line);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new LedgerRefused(
                "anchor_file", $"锚定文件 {_file.Name} 的最后一行无法识别({e.Message}):请先用 verify 核对,再移走它。");
        }
    }

    /// <summary>Where the line begins that ends before a position: after the break before it.</summary>
    private long LastBreakBefore(long position)
    {
        var block = new byte[64 * 1024];
        while (position > 0)
        {
            var begin = Math.Max(0, position - block.Length);
            _file.Position = begin;
            var part = block.AsSpan(0, (int)(position - begin));
            _file.ReadExactly(part);
            if (part.LastIndexOf((byte)'\n') is >= 0 and var at)
            {
                return begin + at + 1;
            }

            position = begin;
        }

        return 0;
    }
}
