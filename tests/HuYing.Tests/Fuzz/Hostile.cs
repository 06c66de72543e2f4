using System.Globalization;
using System.Text.Json.Nodes;

namespace HuYing.Tests.Fuzz;

/// <summary>What attackers and broken programs send.</summary>
internal static class Hostile
{
    public static readonly string[] Texts =
    [
        "", " ", "\t", "\u3000", "0", "-1", "null", "undefined", "NaN", "true", "[]", "{}", "\"", "'", "\\", "`",
        "' OR '1'='1", "'; DROP TABLE ticket; --", "1; SELECT pg_sleep(5)",
        "' UNION SELECT password_hash FROM account--",
        "$1", "@title", "%s%s%s%n", "%27%20OR%201=1", "*)(uid=*))(|(uid=*", "admin*", "*)(objectClass=*)",
        "{{7*7}}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "${jndi:ldap://127.0.0.1/a}", "@Model.GetType()", "{0}",
        "{0:D9999}",
        "a\r\nSet-Cookie: x=y", "a\nX-Injected: 1", "%0d%0aX-Injected:1", "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "../../../../etc/passwd", "..\\..\\windows\\win.ini",
        "/etc/passwd\0.jpg", "file:///etc/passwd", "=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "-2+3", "\t=1",
        "\0", "a\0b", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\u2028", "\ufeff", "\u202egnp.exe", "\u2066x\u2069",
        "\ud83d\ude00", "👨‍👩‍👧‍👦", "\ue000", "\uffff", "\ufffd", "ﷺ", "İıſK", "１２３", "Ω≈ç√∫", "א", "ก็็็็็็็",
        "2026-02-30", "9999-12-31", "0000-00-00", "-infinity", "1e309", "0x10", "١٢٣",
        "00000000-0000-0000-0000-000000000000",
        "HY-20261122-000001", "HY-99999999-999999", "hy-20261122-000001", "HY-20261122-000001 ", "HY-２０２６１１２２-000001",
        "%", "_", "%%%%%%%%%%", "\\%", "(((((((((((((((((((((((((", ".*.*.*.*.*", "a{1,99999}", ":*", "!!!", "& | !",
    ];

    private static readonly string[] Numbers =
    [
        "0", "-0", "-1", "1e400", "-1e400", "1e-400", "99999999999999999999", "-99999999999999999999", "2147483648",
        "-2147483649", "9223372036854775807", "9223372036854775808", "0.1", "1.0", "1E2", "0.30000000000000004",
        "01", "+1",
        "NaN", "Infinity", "0x1", "1_000", ".5", "5.",
    ];

    public static string Text(Random random) => random.Next(12) switch
    {
        0 => new string('长', random.Next(1, 6_000)),
        1 => new string('a', random.Next(1, 60_000)),
        2 => string.Concat(Enumerable.Range(0, 40).Select(_ => (char)random.Next(0xD800))),
        3 => string.Concat(Enumerable.Repeat("e\u0301\u0327", random.Next(1, 500))),
        _ => Texts[random.Next(Texts.Length)],
    };

    /// <summary>A value of any kind as JSON text, well-formed or not.</summary>
    public static string Json(Random random) => random.Next(10) switch
    {
        0 => "null",
        1 => "true",
        2 => "[]",
        3 => "{}",
        4 => Numbers[random.Next(Numbers.Length)],
        5 => $"[{string.Join(',', Enumerable.Repeat("null", random.Next(1, 5_000)))}]",
        6 => string.Concat(Enumerable.Repeat("{\"a\":", 40)) + "1" + new string('}', 40),
        7 => "\"\\ud800\"",
        8 => string.Create(CultureInfo.InvariantCulture, $"{random.NextInt64(long.MinValue, long.MaxValue)}"),
        _ => JsonValue.Create(Text(random)).ToJsonString(),
    };

    /// <summary>A whole body that has little to do with what is wanted.</summary>
    public static string Body(Random random) => random.Next(12) switch
    {
        0 => "",
        1 => "\0\0\0\0",
        2 => new string('[', random.Next(1, 50_000)),
        3 => string.Concat(Enumerable.Repeat("{\"x\":", 20_000)),
        4 => "{\"__proto__\":{\"x\":1},\"constructor\":null,\"$type\":\"System.Object\"}",
        5 => "\ufeff{}",
        6 => "{\"a\":1}{\"b\":2}",
        7 => "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
        8 => $"{{{string.Join(',', Enumerable.Range(0, 10_000).Select(i => $"\"m{i}\":{i}"))}}}",
        9 => new string(' ', random.Next(1, 300_000)),
        10 => "login=admin&password=admin",
        _ => Json(random),
    };

    public static string ContentType(Random random) => random.Next(8) switch
    {
        0 => "text/plain",
        1 => "application/xml",
        2 => "application/x-www-form-urlencoded",
        3 => "multipart/form-data; boundary=x",
        4 => "application/json; charset=utf-16",
        5 => "application/octet-stream",
        6 => "application/json, text/html",
        _ => "nonsense",
    };

    public static (string Name, string Value) Header(Random random) => random.Next(16) switch
    {
        0 => ("X-HTTP-Method-Override", "DELETE"),
        1 => ("X-Original-URL", "/health/live"),
        2 => ("X-Forwarded-For", "127.0.0.1, ::1"),
        3 => ("X-Forwarded-Host", "elsewhere.example"),
        4 => ("Origin", "https://elsewhere.example"),
        5 => ("Origin", "null"),
        6 => ("Sec-Fetch-Site", "cross-site"),
        7 => ("Content-Encoding", "gzip"),
        8 => ("If-Match", string.Concat(Texts[random.Next(Texts.Length)].Where(one => one is >= ' ' and <= '~'))),
        9 => ("If-Match", "W/\"1\""),
        10 => ("Accept", "application/xml"),
        11 => ("Cookie", $"huying_session={new string('x', 43)}"),
        13 or 14 => ("If-Match", "\"999\""),
        12 => ("Range", "bytes=0-0,1-1"),
        _ => ("Accept-Encoding", "gzip, br"),
    };
}
