using System.Globalization;
using HuYing.LoadTest.Profiles;

namespace HuYing.LoadTest;

/// <summary>What to run, and against whom.</summary>
/// <param name="Nodes">Used in turn, request by request.</param>
/// <param name="MostInFlight">Protects the tester alone; below the server's own bound on connections.</param>
/// <param name="Desk">A login that may list the accounts.</param>
internal sealed record LoadOptions(
    Profile Profile,
    IReadOnlyList<Uri> Nodes,
    double Rate,
    double Speed,
    double? Minutes,
    int Seed,
    int MostInFlight,
    string Folder,
    string LoginsFile,
    string Desk)
{
    internal const string Help = """
        用法:./huying load 情景 [选项]

          情景  ordinary-day     平常的一天
                rainstorm        暴雨:十分钟五十倍,八成归三个部门
                heating-failure  供暖故障:两个街道、一个事项
                outage-return    断网恢复:攒下的呼叫同时发出

          --rate R       平常时每秒到达数,默认 2(情景的倍数乘在它上面)
          --speed N      把情景的时间压缩 N 倍;每秒到达数不变
          --minutes M    情景的长度(压缩之前的分钟数)
          --to 地址      服务地址,可以重复,轮流使用;默认本机 HUYING_PORT
          --seed S       随机种子,默认每次不同,报告里有
          --in-flight N  同时在途的请求上限,默认每个地址 1000,只为保护测试器自己
          --out 目录     报告放在哪里,默认数据目录下的 load
          --desk 登录名  能列出账号的登录名,默认 platform-1
          --logins 文件  示范账号文件,默认数据目录下的 demo-logins.txt;HUYING_LOAD_PASSWORD 优先
        """;

    /// <summary>Null when a word is not understood.</summary>
    internal static LoadOptions? Parse(string[] words)
    {
        if (words is not [var name, ..] || Profile.Find(name) is not { } profile || words.Length % 2 == 0)
        {
            return null;
        }

        var data = Environment.GetEnvironmentVariable("HUYING_DATA") is { Length: > 0 } folder ? folder : ".data";
        var options = new LoadOptions(
            profile,
            [],
            Rate: 2,
            profile.Speed,
            Minutes: null,
            Environment.TickCount & int.MaxValue,
            MostInFlight: 0,
            Path.Combine(data, "load"),
            Path.Combine(data, "demo-logins.txt"),
            Desk: "platform-1");
        foreach (var pair in words[1..].Chunk(2))
        {
            if (options.With(pair[0], pair[1]) is not { } next)
            {
                return null;
            }

            options = next;
        }

        return options.WithUsualNodes();
    }

    private LoadOptions? With(string word, string value) => (word, NumberOf(value)) switch
    {
        ("--rate", > 0 and var rate) => this with { Rate = rate },
        ("--speed", > 0 and var speed) => this with { Speed = speed },
        ("--minutes", > 0 and var minutes) => this with { Minutes = minutes },
        ("--seed", >= 0 and <= int.MaxValue and var seed) => this with { Seed = (int)seed },
        ("--in-flight", >= 1 and <= 100_000 and var most) => this with { MostInFlight = (int)most },
        ("--to", null) when AddressOf(value) is { } node => this with { Nodes = [.. Nodes, node] },
        ("--out", _) => this with { Folder = value },
        ("--logins", _) => this with { LoginsFile = value },
        ("--desk", _) => this with { Desk = value },
        _ => null,
    };

    private LoadOptions WithUsualNodes()
    {
        var port = Environment.GetEnvironmentVariable("HUYING_PORT") is { Length: > 0 } given ? given : "8080";
        var nodes = Nodes.Count > 0 ? Nodes : [new Uri($"http://127.0.0.1:{port}/")];
        return this with { Nodes = nodes, MostInFlight = MostInFlight > 0 ? MostInFlight : 1_000 * nodes.Count };
    }

    private static double? NumberOf(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static Uri? AddressOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : null;
}
