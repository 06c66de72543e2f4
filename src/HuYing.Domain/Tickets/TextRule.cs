namespace HuYing.Domain.Tickets;

/// <summary>
/// One rule for every text that a person types, in UTF-16 units: at least so many without the space around them, at
/// most so many with it, nothing but what can be read.
/// </summary>
public static class TextRule
{
    /// <summary>
    /// The refusal for a text outside [least, most], or one that is not plain; else null.
    /// </summary>
    public static Refusal? Check(string field, string? text, int least, int most)
    {
        var length = text?.Trim().Length ?? 0;
        return length < least ? Refusal.Invalid(length == 0 ? "text_missing" : "text_too_short", field, $"{least}")
            : text!.Length > most ? Refusal.Invalid("text_too_long", field, $"{most}")
            : !IsPlain(text) ? Refusal.Invalid("text_invalid", field)
            : null;
    }

    /// <summary>As <see cref="Check"/>, and absent is fine.</summary>
    public static Refusal? CheckOptional(string field, string? text, int most) =>
        string.IsNullOrEmpty(text) ? null : Check(field, text, 1, most);

    /// <summary>
    /// True without control characters (line ends and tabs are none here), lone surrogates, and the marks by which a
    /// text is shown in another order than it is written: a title must not read differently from what it says.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(letter) || IsDirection(letter)
                || (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDirection(char letter) =>
        letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
