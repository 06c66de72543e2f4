using System.Text.RegularExpressions;

namespace HuYing.Tests.Privacy;

/// <summary>Looks for personal data in the clear: numbers of telephones and identity cards, and given words.</summary>
internal static partial class PersonalScan
{
    public static IEnumerable<string> Find(string where, string text, params string[] words) =>
        Phone().Matches(text).Concat(IdentityCard().Matches(text)).Select(match => match.Value)
            .Concat(words.Where(word => text.Contains(word, StringComparison.Ordinal)))
            .Select(found => $"{found} in {where}");

    // Hexadecimal digits on either side are a hash.
    [GeneratedRegex(@"(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9]\d{5}(?:19|20)\d{9}[0-9Xx](?![0-9A-Za-z])")]
    private static partial Regex IdentityCard();
}
