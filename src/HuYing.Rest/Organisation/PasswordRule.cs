using HuYing.Domain.Tickets;
using HuYing.Rest.Sessions;

namespace HuYing.Rest.Organisation;

/// <summary>What a new password must be: at least 12 characters of three classes, and not the login.</summary>
internal static class PasswordRule
{
    private const int Least = 12;

    internal static Refusal? Check(string password, string login)
    {
        bool[] classes =
        [
            password.Any(char.IsAsciiLetterLower),
            password.Any(char.IsAsciiLetterUpper),
            password.Any(char.IsAsciiDigit),
            password.Any(letter => !char.IsAsciiLetterOrDigit(letter)),
        ];
        var isFine = password.Length is >= Least and <= PasswordHashes.LongestPassword
            && classes.Count(present => present) >= 3
            && !password.Contains(login, StringComparison.OrdinalIgnoreCase);
        return isFine ? null : new Refusal("password_weak", RefusalKind.Invalid, "password");
    }
}
