using System.Text.RegularExpressions;

namespace HuYing.LoadTest.District;

/// <summary>The password that all accounts of a demonstration district share.</summary>
internal static partial class Logins
{
    private const string Variable = "HUYING_LOAD_PASSWORD";

    /// <summary>Null when neither the environment nor the page of demonstration logins says it.</summary>
    internal static async Task<string?> Password(string file)
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return given;
        }

        return File.Exists(file) && Line().Match(await File.ReadAllTextAsync(file)) is { Success: true } found
            ? found.Groups[1].Value
            : null;
    }

    [GeneratedRegex(@"密码都是 (\S+)")]
    private static partial Regex Line();
}
