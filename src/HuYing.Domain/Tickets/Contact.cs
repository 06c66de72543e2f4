using System.Text;

namespace HuYing.Domain.Tickets;

/// <summary>
/// How to reach the person who complained (003-22, D23). It is kept sealed beside the ticket and is no part of its
/// history. At least a name or a phone number.
/// </summary>
/// <param name="Detail">Where the person lives, or how to reach him otherwise.</param>
public sealed record Contact(string? Name, string? Phone, string? Detail)
{
    private const string Hidden = "***";

    /// <summary>What is wrong with it; null when it can be kept.</summary>
    public Refusal? Check() =>
        string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Phone)
            ? Refusal.Invalid("contact_missing", "phone")
            : TextRule.CheckOptional("name", Name, 40)
                ?? TextRule.CheckOptional("phone", Phone, 40)
                ?? TextRule.CheckOptional("detail", Detail, 200)
                ?? (string.IsNullOrEmpty(Phone) || PhoneNumber.Digits(Phone) is not null
                    ? null
                    : Refusal.Invalid("phone_invalid", "phone"));

    /// <summary>What everybody but the few who asked for it sees: 张**, 138****5678, and that there is more.</summary>
    public Contact Masked() => new(MaskedName(Name), PhoneNumber.Masked(Phone), Hide(Detail));

    private static string? MaskedName(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : name.Trim().EnumerateRunes().First() + "**";

    private static string? Hide(string? text) => string.IsNullOrWhiteSpace(text) ? null : Hidden;
}

/// <summary>A phone number as people write it: digits with spaces, hyphens, brackets and a plus sign.</summary>
public static class PhoneNumber
{
    private const int Least = 5;

    private const int Most = 20;

    private const int Mobile = 11;

    /// <summary>
    /// The digits by which two spellings of a number are the same, without China's own prefix; null for what is no
    /// number.
    /// </summary>
    public static string? Digits(string? phone)
    {
        var digits = new StringBuilder();
        foreach (var rune in (phone ?? "").Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (rune.Value is >= '0' and <= '9')
            {
                digits.Append((char)rune.Value);
            }
            else if (rune.Value is not (' ' or '-' or '(' or ')' or '+' or '.'))
            {
                return null;
            }
        }

        var number = digits.ToString();
        var bare = number.StartsWith("0086", StringComparison.Ordinal) ? number[4..]
            : number.StartsWith("86", StringComparison.Ordinal) && number.Length > Mobile ? number[2..]
            : number;
        return bare.Length is >= Least and <= Most ? bare : null;
    }

    /// <summary>True when a text spells out that number, in whatever grouping.</summary>
    public static bool IsNamedIn(string? text, string digits) =>
        string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit))
            .Contains(digits, StringComparison.Ordinal);

    /// <summary>138****5678; of a short number only the last two digits.</summary>
    public static string? Masked(string? phone) => Digits(phone) switch
    {
        null => string.IsNullOrWhiteSpace(phone) ? null : "***",
        { Length: >= Mobile } digits => $"{digits[..3]}****{digits[^4..]}",
        var digits => $"****{digits[^2..]}",
    };
}
