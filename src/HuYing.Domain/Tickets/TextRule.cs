namespace HuYing.Domain.Tickets;

/// <summary>
/// One rule for every text that a person types, in UTF-16 units: at least so many without the space around them, at
/// most so many with it, no control characters.
/// </summary>
public static class TextRule
{
    /// <summary>
    /// The refusal for a text outside [least, most], or with control characters or lone surrogates; else null.
    /// </summary>
    public static Refusal? Check(string field, string? text, int least, int most)
    {
        var length = text?.Trim().Length ?? 0;
        return length < least ? Refusal.Invalid(length == 0 ? "text_missing" : "text_too_short", field, $"{least}")
            : text!.Length > most ? Refusal.Invalid("text_too_long", field, $"{most}")
            : HasForbidden(text) ? Refusal.Invalid("text_invalid", field)
            : null;
    }

    /// <summary>As <see cref="Check"/>, and absent is fine.</summary>
    public static Refusal? CheckOptional(string field, string? text, int most) =>
        string.IsNullOrEmpty(text) ? null : Check(field, text, 1, most);

    private static bool HasForbidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (char.IsHighSurrogate(letter) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(letter) || (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            {
                return true;
            }
        }

        return false;
    }
}
