using System.Net.Http.Headers;
using System.Text;

namespace HuYing.Tests.Fuzz;

/// <summary>A request before it is sent, so that it can be sent again and printed.</summary>
/// <param name="Login">Null for nobody.</param>
internal sealed record FuzzRequest(
    Operation Operation,
    string? Login,
    string Target,
    IReadOnlyList<(string Name, string Value)> Headers,
    byte[]? Body,
    string? ContentType)
{
    public HttpRequestMessage ToMessage(string? token)
    {
        var message = new HttpRequestMessage(
            new HttpMethod(Operation.Method), new Uri(Target, UriKind.Relative));
        message.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        // Even an empty body is one: without any, the client itself would ask again, and nobody would learn of it.
        message.Content = new ByteArrayContent(Body ?? []);
        var ofBody = Body is null ? null : message.Content.Headers;
        ofBody?.TryAddWithoutValidation("Content-Type", ContentType);
        foreach (var (name, value) in Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                ofBody?.TryAddWithoutValidation(name, value);
            }
        }

        return message;
    }

    /// <summary>As a line for a shell; the token of the login stands in a variable.</summary>
    public string ToCurl(Uri address)
    {
        var text = new StringBuilder($"curl -i -X {Operation.Method} {Quoted(new Uri(address, Target).AbsoluteUri)}");
        foreach (var (name, value) in Headers)
        {
            text.Append(" -H ").Append(Quoted($"{name}: {value}"));
        }

        if (Login is not null)
        {
            text.Append(" -H \"Authorization: Bearer $").Append(Login.Replace('-', '_')).Append('"');
        }

        if (Body is not null)
        {
            text.Append(" -H ").Append(Quoted($"Content-Type: {ContentType}"));
            text.Append(Body.Length <= 4_000
                ? $" --data-binary {Quoted(Encoding.UTF8.GetString(Body))}"
                : $" # and a body of {Body.Length} bytes that begins {Encoding.UTF8.GetString(Body, 0, 200)}");
        }

        return text.ToString();
    }

    private static string Quoted(string text) => text.Any(char.IsControl)
        ? "$'" + string.Concat(text.Select(one =>
            char.IsControl(one) ? $"\\u{(int)one:x4}" : one is '\'' or '\\' ? $"\\{one}" : $"{one}")) + "'"
        : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}

/// <summary>What came back.</summary>
internal sealed record FuzzAnswer(
    int Status, string? MediaType, IReadOnlyDictionary<string, string> Headers, string Text)
{
    public static async Task<FuzzAnswer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        response.Headers.ToDictionary(
            one => one.Key, one => string.Join(',', one.Value), StringComparer.OrdinalIgnoreCase),
        await response.Content.ReadAsStringAsync());

    public bool IsJson => MediaType is "application/json" or "application/problem+json";
}
