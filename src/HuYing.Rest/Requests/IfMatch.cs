using System.Globalization;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>The version that the asker saw; it travels as a strong entity tag.</summary>
internal static class IfMatch
{
    /// <summary>Null when the asker does not care.</summary>
    /// <exception cref="RequestFault">Not one of our tags.</exception>
    internal static int? Read(HttpRequest request)
    {
        var values = request.Headers.IfMatch;
        if (values.Count == 0 || values is ["*"])
        {
            return null;
        }

        return values is [['"', .., '"'] tag] && Number(tag.AsSpan(1, tag.Length - 2)) is { } version
            ? version
            : throw new RequestFault(Problems.Of("if_match_invalid"));
    }

    private static int? Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
