using System.Text;
using System.Text.RegularExpressions;
using HuYing.Domain.Tickets;

namespace HuYing.Rest.Sessions;

/// <summary>
/// What a new password must be: at least 12 characters of three classes, and more than words that everybody tries: the
/// product's name, the person's login or unit, a keyboard's rows, a year, a festival of digits.
/// </summary>
internal static partial class PasswordRule
{
    private const int Least = 12;

    /// <summary>What must be left when everything that is easy to guess is struck out.</summary>
    private const int LeastUnguessable = 6;

    private static readonly string[] Guessable = Read();

    /// <param name="about">What is known of the person: login, name, unit.</param>
    internal static Refusal? Check(string password, params IEnumerable<string> about)
    {
        bool[] classes =
        [
            password.Any(char.IsAsciiLetterLower),
            password.Any(char.IsAsciiLetterUpper),
            password.Any(char.IsAsciiDigit),
            password.Any(letter => !char.IsAsciiLetterOrDigit(letter)),
        ];
        return password.Length is < Least or > PasswordHashes.LongestPassword
            || classes.Count(present => present) < 3
            || password.Any(char.IsControl)
            || !IsWellFormed(password)
                ? new Refusal("password_weak", RefusalKind.Invalid, "password")
            : Rest(password, about) is var rest && (rest.Length < LeastUnguessable || rest.All(char.IsAsciiDigit))
                ? new Refusal("password_guessable", RefusalKind.Invalid, "password")
                : null;
    }

    private static bool IsWellFormed(string password) => password.EnumerateRunes().All(rune => rune.Value != 0xFFFD);

    // Long words first, so that a short one does not break a long one apart.
    private static string Rest(string password, IEnumerable<string> about)
    {
        var text = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var known = about.SelectMany(one => Parts().Split(one.ToLowerInvariant()).Append(one.ToLowerInvariant()))
            .Where(part => part.Length >= 3 || part.Any(letter => letter >= '一'));
        foreach (var word in Guessable.Concat(known).OrderByDescending(word => word.Length))
        {
            text = text.Replace(word, " ", StringComparison.Ordinal)
                .Replace(Disguised(word), " ", StringComparison.Ordinal);
        }

        text = Dates().Replace(text, " ");
        text = Repeats().Replace(text, "$1");
        return Marks().Replace(WithoutRuns(text), "");
    }

    private static string Disguised(string word) =>
        word.Replace('a', '@').Replace('o', '0').Replace('i', '1').Replace('e', '3').Replace('s', '$');

    // abcd and 4321 are worth one character.
    private static string WithoutRuns(string text)
    {
        var kept = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var goesOn = i > 1 && text[i] - text[i - 1] is 1 or -1
                && text[i] - text[i - 1] == text[i - 1] - text[i - 2];
            if (!goesOn)
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static string[] Read()
    {
        using var stream = typeof(PasswordRule).Assembly.GetManifestResourceStream("GuessablePasswords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    [GeneratedRegex(@"[-_.@\s]+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"(19|20)\d\d([-./]?[01]\d([-./]?[0-3]\d)?)?")]
    private static partial Regex Dates();

    [GeneratedRegex(@"(.)\1{2,}")]
    private static partial Regex Repeats();

    // A mark or a blank at any place is what people add when they are told to; it counts for nothing.
    [GeneratedRegex(@"[\s\p{P}\p{S}]+")]
    private static partial Regex Marks();
}
