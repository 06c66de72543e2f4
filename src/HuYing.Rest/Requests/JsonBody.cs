using System.Buffers;
using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using HuYing.Client;
using HuYing.Domain.Tickets;
using HuYing.Rest.Errors;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>Reads a request's body by the wire contract.</summary>
internal static class JsonBody
{
    private static readonly WireJson Reading =
        new(new JsonSerializerOptions(WireJson.Strict.Options) { Converters = { new PlainText() } });

    /// <exception cref="RequestFault">Not JSON, or not what the contract says.</exception>
    internal static async ValueTask<T> Read<T>(HttpRequest request)
        where T : class
    {
        CheckType(request);
        var body = await ReadAll(request.BodyReader, request.HttpContext.RequestAborted);
        try
        {
            return body.IsEmpty ? throw new RequestFault(Problems.Of("body_missing")) : Parse<T>(body);
        }
        finally
        {
            request.BodyReader.AdvanceTo(body.End);
        }
    }

    /// <summary>What is asked, whatever the order of members and the blanks between them.</summary>
    internal static byte[] Hash<T>(T value) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, TypeOf<T>()));

    private static T Parse<T>(ReadOnlySequence<byte> body)
        where T : class
    {
        try
        {
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 16, AllowMultipleValues = false });
            var value = JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)Reading.GetTypeInfo(typeof(T))!);
            return value is not null && !reader.Read()
                ? value
                : throw new RequestFault(Problems.Of("body_invalid", " $ ", "$"));
        }
        catch (PlainText.Refused fault)
        {
            throw new RequestFault(Problems.Of(new Refusal("text_invalid", RefusalKind.Invalid, LeafOf(fault.Path))));
        }
        catch (JsonException fault)
        {
            // The path may quote a member that the asker made up, at any length.
            var path = fault.Path is { Length: > 0 and <= 100 } known ? known : "$";
            throw new RequestFault(Problems.Of("body_invalid", $" {path} ", path));
        }
    }

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)WireJson.Strict.GetTypeInfo(typeof(T))!;

    private static void CheckType(HttpRequest request)
    {
        if (!request.HasJsonContentType() || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            throw new RequestFault(Problems.Of("content_type_unsupported"));
        }

        if (type.CharSet is { } charset && !charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new RequestFault(Problems.Of("charset_unsupported"));
        }
    }

    // Refusals name the member, not the way to it.
    private static string? LeafOf(string? path) => path is { Length: > 0 and <= 100 } ? path.Split('.')[^1] : null;

    // Kestrel ends this with 413 at the endpoint's limit.
    private static async ValueTask<ReadOnlySequence<byte>> ReadAll(PipeReader reader, CancellationToken cancel)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancel);
            if (result.IsCompleted)
            {
                return result.Buffer;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }
}
