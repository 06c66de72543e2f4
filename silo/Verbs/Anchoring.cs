using HuYing.Ledger.Anchors;
using Npgsql;

namespace HuYing.Silo.Verbs;

/// <summary>Anchors the ledger now, in the usual folder or another one.</summary>
internal static class Anchoring
{
    internal static async Task<int> Run(SiloOptions options, string[] words)
    {
        var anchors = words switch
        {
            [] => options.Anchors,
            ["--to", var folder] => new AnchorOptions(folder, options.AnchorKey),
            _ => null,
        };
        if (anchors is null)
        {
            return words.Length > 0
                ? Usage.Print(["anchor", .. words])
                : await Fail("HUYING_ANCHORS=off:请用 --to 指明目录。");
        }

        await using var source = NpgsqlDataSource.Create(options.Server);
        var writer = new AnchorWriter(source, anchors);
        if (await writer.CatchUp(CancellationToken.None) is not { } lines)
        {
            return await Fail($"另一个进程正在写 {anchors.Folder},稍后再试。");
        }

        Console.WriteLine($"✓ 已锚定到 {anchors.Folder}:新增 {lines} 行,直到第 {writer.Through} 条消息。");
        return 0;
    }

    private static async Task<int> Fail(string text)
    {
        await Console.Error.WriteLineAsync($"✗ {text}");
        return 1;
    }
}
