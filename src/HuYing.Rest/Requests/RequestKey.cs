using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>The asker's own name for one request, by which a repeat of it is recognised.</summary>
internal static class RequestKey
{
    internal const string Header = "Idempotency-Key";

    private const int Longest = 255;

    private static readonly SearchValues<char> Letters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:+/=@");

    /// <exception cref="RequestFault">The header is missing, doubled or not a key.</exception>
    internal static string Read(HttpRequest request)
    {
        var values = request.Headers[Header];
        if (values.Count == 0)
        {
            throw new RequestFault(Problems.Of("idempotency_key_missing"));
        }

        // Written as a structured string, the key stands in quotes.
        var key = values.Count == 1 ? values[0] ?? "" : "";
        var bare = key is ['"', .., '"'] ? key[1..^1] : key;
        return bare.Length is 0 or > Longest || bare.AsSpan().ContainsAnyExcept(Letters)
            ? throw new RequestFault(Problems.Of("idempotency_key_invalid"))
            : bare;
    }

    /// <summary>
    /// The key within its scope of person and route. The time in a UUIDv7 key is kept in front, so that the ledger's
    /// index grows at its end instead of everywhere.
    /// </summary>
    internal static Guid Scope(string accountId, HttpRequest request, string key)
    {
        var path = request.Path.Value!.TrimEnd('/').ToUpperInvariant();
        var scope = Encoding.UTF8.GetBytes(string.Join('\n', accountId, request.Method, path, key));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(scope, hash);
        var bytes = hash[..16];
        if (Guid.TryParse(key, out var named) && named.Version == 7)
        {
            Span<byte> ofKey = stackalloc byte[16];
            named.TryWriteBytes(ofKey, bigEndian: true, out _);
            ofKey[..6].CopyTo(bytes);
        }

        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>An id that follows from a request and what it carried, so that a repeat names the same thing.</summary>
    internal static Guid Derive(Guid requestId, ReadOnlySpan<byte> content)
    {
        Span<byte> source = stackalloc byte[16 + SHA256.HashSizeInBytes];
        requestId.TryWriteBytes(source, bigEndian: true, out _);
        SHA256.HashData(content, source[16..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(source, hash);
        return new Guid(hash[..16], bigEndian: true);
    }
}
