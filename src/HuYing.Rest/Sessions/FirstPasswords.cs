using System.Security.Cryptography;

namespace HuYing.Rest.Sessions;

/// <summary>Passwords that are read out or written on a slip: no letters that look alike, in groups of four.</summary>
public static class FirstPasswords
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    private const int Length = 16;

    public static string Make()
    {
        while (true)
        {
            var groups = RandomNumberGenerator.GetString(Letters, Length).Chunk(4).Select(group => new string(group));
            var password = string.Join('-', groups);
            if (PasswordRule.Check(password) is null)
            {
                return password;
            }
        }
    }
}
