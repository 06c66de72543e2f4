using System.Text;
using System.Text.Json;
using HuYing.Ledger.Anchors;

namespace HuYing.Ledger.Verification;

/// <summary>
/// What a file of anchors says the ledger must hold, and what is wrong with the file itself. Of each ticket and stream
/// only the last head is kept: the chain answers for everything before it.
/// </summary>
public sealed class AnchoredLedger
{
    private readonly List<(string Code, string Text)> _problems = [];

    private readonly Dictionary<long, Head> _tickets = [];

    private readonly Dictionary<long, Head> _streams = [];

    private AnchoredLedger()
    {
    }

    /// <summary>Lines that were read.</summary>
    public long Lines { get; private set; }

    internal IReadOnlyList<(string Code, string Text)> Problems => _problems;

    internal Dictionary<long, Head> Tickets => _tickets;

    internal IReadOnlyDictionary<long, Head> Streams => _streams;

    internal Anchor? Last { get; private set; }

    /// <summary>Reads a folder of anchors, or a copy of one.</summary>
    /// <param name="keyFile">The key they must be signed with, public or private, kept apart from the folder; null
    /// trusts the one in the folder, which proves less.</param>
    /// <exception cref="LedgerRefused">There is no such file, or no such key.</exception>
    public static AnchoredLedger Read(string folder, string? keyFile)
    {
        var file = new AnchorOptions(folder, "").File;
        var trusted = keyFile ?? AnchorFile.PublicKeyIn(folder);
        if (!File.Exists(file) || !File.Exists(trusted))
        {
            throw new LedgerRefused("anchors_missing", $"没有找到锚定文件 {file} 或公钥 {trusted}。");
        }

        using var key = AnchorKey.Read(File.ReadAllText(trusted), trusted);
        var ledger = new AnchoredLedger();
        using var lines = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(lines, Encoding.UTF8);
        var previous = Anchor.NoPrevious;
        while (reader.ReadLine() is { } line)
        {
            // What a crash left of the last line, or what is being written right now.
            if (reader.EndOfStream && !EndsWithBreak(lines))
            {
                break;
            }

            ledger.Lines++;
            ledger.Take(line, key, previous);
            previous = AnchorFile.HashOf(Encoding.UTF8.GetBytes(line));
        }

        return ledger;
    }

    private static bool EndsWithBreak(FileStream file)
    {
        file.Position = file.Length - 1;
        return file.ReadByte() == '\n';
    }

    private void Take(string line, AnchorKey key, string previous)
    {
        if (Open(line, key) is not { } anchor)
        {
            return;
        }

        Expect(anchor.Previous == previous, "anchor_chain", "与前一行不相连:前面的行被删除或改动");
        Expect(anchor.Seq == (Last?.Seq ?? 0) + 1, "anchor_gap", $"应为第 {(Last?.Seq ?? 0) + 1} 号锚定,却是第 {anchor.Seq} 号");
        Keep(_tickets, anchor.Heads);
        Keep(_streams, anchor.Streams);
        Last = anchor;
    }

    private Anchor? Open(string line, AnchorKey key)
    {
        try
        {
            if (JsonSerializer.Deserialize(line, AnchorJson.Default.SealedAnchor) is not
                { Anchor.ValueKind: JsonValueKind.Object, Algorithm: not null, Signature: not null } sealedLine)
            {
                throw new JsonException("A member is missing.");
            }

            if (sealedLine.Algorithm != AnchorKey.Es256)
            {
                Expect(false, "anchor_algorithm", $"不认识的签名算法 {sealedLine.Algorithm}");
                return null;
            }

            var isGenuine = key.Verify(
                Encoding.UTF8.GetBytes(sealedLine.Anchor.GetRawText()),
                Convert.FromBase64String(sealedLine.Signature));
            Expect(isGenuine, "anchor_signature", "签名不符:内容被改动,或不是用这把私钥签的");
            return isGenuine ? sealedLine.Anchor.Deserialize(AnchorJson.Default.Anchor) : null;
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            Expect(false, "anchor_unreadable", "无法识别");
            return null;
        }
    }

    private static void Keep(Dictionary<long, Head> heads, IReadOnlyList<string> texts)
    {
        foreach (var head in texts.Select(Head.Parse))
        {
            heads[head.Of] = head;
        }
    }

    private void Expect(bool holds, string code, string text)
    {
        if (!holds)
        {
            _problems.Add((code, $"锚定文件第 {Lines} 行{text}。"));
        }
    }
}
