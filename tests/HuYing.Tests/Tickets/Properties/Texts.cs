namespace HuYing.Tests.Tickets.Properties;

/// <summary>Words that every text rule of a command accepts, and words that none does.</summary>
internal static class Texts
{
    public static readonly string[] Whole =
    [
        "现场仍有摊位，请继续处置。",
        "<script>alert('呼应')</script>",
        "'; DROP TABLE ticket; --",
        "👨‍👩‍👧‍👦 全家都看见了，请处理一下。",
        "line one\nline two\ttabbed \"quoted\" \\ done",
    ];

    public static readonly string[] Broken =
    [
        "",
        "   \u3000   ",
        "有一个空字符\0在里面，不能接受。",
        "半个表情\ud83d不能接受，必须拒绝。",
        "半个表情\ude00不能接受，必须拒绝。",
        "\u001b[31m彩色终端文字不能接受",
        new string('长', 5000),
    ];
}
