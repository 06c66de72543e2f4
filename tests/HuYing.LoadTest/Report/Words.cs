using System.Globalization;

namespace HuYing.LoadTest.Report;

/// <summary>How figures and codes are put to people.</summary>
internal static class Words
{
    internal static string Verdict(LoadResult result) => result.Outcome switch
    {
        Outcome.Clean => "通过:全部答复,不丢不重",
        Outcome.Held => "通过:有拒绝或断线,但不丢不重",
        Outcome.Failed => "不通过",
    };

    internal static string Latency(double milliseconds) => milliseconds switch
    {
        0 => "—",
        < 10 => Text($"{milliseconds:F1} ms"),
        < 1_000 => Text($"{milliseconds:F0} ms"),
        < 60_000 => Text($"{milliseconds / 1_000:F1} s"),
        _ => Text($"{milliseconds / 60_000:F1} min"),
    };

    internal static string Count(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Rate(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    internal static string Clock(TimeSpan span) => span.TotalHours >= 1
        ? Text($"{span:h\\:mm\\:ss}")
        : Text($"{span:m\\:ss}");

    internal static string Moment(DateTimeOffset at) =>
        Text($"{at.ToOffset(TimeSpan.FromHours(8)):yyyy-MM-dd HH:mm:ss}(北京时间)");

    /// <summary>What a refusal means; for a limit of the server, which one, and where it is set.</summary>
    internal static string Meaning(string code) => code switch
    {
        "too_many_requests" =>
            "每个账号每秒 1,000 次、可攒 5,000 次(RestOptions.RequestsPerSecond、RequestBurst,随程序编译);分给更多账号",
        "login_throttled" => "同一地址同一登录名每分钟 20 次(RestOptions.LoginsPerMinute);过一分钟再来",
        "busy" => "服务端排队已满,请求没有执行",
        "storage_unavailable" => "数据库暂时不可用,请求没有执行",
        "outcome_unknown" => "数据库断开,结果未知;用同一个键重发",
        "request_running" => "同一请求正在处理,稍后用同一个键重发",
        "request_timeout" => "30 秒没有处理完(RestOptions.RequestTimeout)",
        "no_connection" => "连不上;服务端没有起来",
        "line_broken" => "连接中断;服务端退出,或连接超过 2,000(RestOptions.Connections),这时没有 Retry-After",
        "no_answer_in_time" => "40 秒没有答复",
        _ => "不该因为压力而出现",
    };

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
