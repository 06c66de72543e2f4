using HuYing.Domain.Organisation;

namespace HuYing.Silo.Verbs;

/// <summary>
/// Who works at the machine itself, as the operating system knows him. The colon keeps him apart from every account: no
/// login may hold one.
/// </summary>
internal static class SystemOperator
{
    internal static Actor Of(string districtId) =>
        new($"os:{Name}", $"操作系统用户 {Name}", Role.System, districtId, districtId);

    /// <summary>
    /// On which machine, and who he was before he took this user's rights, as far as he lets that be known.
    /// </summary>
    internal static IReadOnlyDictionary<string, string> Detail
    {
        get
        {
            var detail = new Dictionary<string, string> { ["host"] = Environment.MachineName };
            if (Environment.GetEnvironmentVariable("SUDO_USER") is { Length: > 0 } before)
            {
                detail["sudo"] = before;
            }

            return detail;
        }
    }

    private static string Name => Environment.UserName is { Length: > 0 } name ? name : "unknown";
}
