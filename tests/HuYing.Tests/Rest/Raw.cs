using System.Net;
using System.Text;
using System.Text.Json;
using HuYing.Client;

namespace HuYing.Tests.Rest;

/// <summary>Requests as a program without the SDK would send them, right or wrong.</summary>
internal static class Raw
{
    public static string NewKey() => Guid.CreateVersion7().ToString();

    public static string Json(HuYing.Client.Tickets.NewTicket ticket) =>
        JsonSerializer.Serialize(ticket, WireJson.Strict.NewTicket);

    public static HttpRequestMessage Post(
        string path, string? json, string? key = "fresh", string mediaType = "application/json", string? ifMatch = null)
    {
        var content = json is null ? null : new ByteArrayContent(Encoding.UTF8.GetBytes(json));
        var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/{path}") { Content = content };
        content?.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key == "fresh" ? NewKey() : key);
        }

        if (ifMatch is not null)
        {
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        }

        return request;
    }

    /// <summary>Sends, and holds every refusal to the form that refusals have.</summary>
    public static async Task<Problem> Refused(
        this HttpClient http, HttpRequestMessage request, HttpStatusCode status, string code)
    {
        using var response = await http.SendAsync(request);
        return await response.Is(status, code);
    }

    public static async Task<Problem> Is(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} instead of {(int)status}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store", response.Headers.GetValues("Cache-Control").Single());
        foreach (var leak in new[] { "   at ", "Exception", "Npgsql", "SELECT ", "/src/", ".cs:" })
        {
            Assert.DoesNotContain(leak, text, StringComparison.Ordinal);
        }

        var problem = JsonSerializer.Deserialize(text, WireJson.Strict.Problem)!;
        Assert.Equal(code, problem.Code);
        Assert.Equal((int)status, problem.Status);
        Assert.NotEmpty(problem.TraceId);
        Assert.Contains(problem.Title, letter => letter is >= '一' and <= '鿿');
        Assert.Contains(problem.Detail, letter => letter is >= '一' and <= '鿿');
        if (status == HttpStatusCode.ServiceUnavailable || status == HttpStatusCode.TooManyRequests)
        {
            Assert.True(response.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        }

        return problem;
    }
}
