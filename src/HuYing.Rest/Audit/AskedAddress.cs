using HuYing.Domain.Tickets;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Audit;

/// <summary>
/// The address of a request that no operation knows, as far as it may stay on record for ever. What is asked for in it
/// (the query) is left out altogether. Of the path only what can be a word of an interface is kept: other letters, long
/// texts and long numbers may be somebody's name, a secret or a telephone number, and are a star.
/// </summary>
internal static class AskedAddress
{
    private const int MostParts = 8;

    private const int LongestPart = 32;

    private const int MostDigits = 4;

    private const int LongestTicketId = 20;

    internal static Dictionary<string, string> Of(HttpRequest request)
    {
        var parts = (request.Path.Value ?? "").Split('/', MostParts + 2).Skip(1).ToList();
        var kept = parts.Take(MostParts).Select(part => IsWord(part) ? part : "*");
        return new Dictionary<string, string>
        {
            ["method"] = IsWord(request.Method) ? request.Method : "*",
            ["path"] = "/" + string.Join('/', parts.Count > MostParts ? kept.Append("*") : kept),
        };
    }

    private static bool IsWord(string part) =>
        (part.Length <= LongestTicketId && TicketId.TryParse(part, out _))
        || (part.Length <= LongestPart
            && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.')
            && part.Count(char.IsAsciiDigit) <= MostDigits);
}
