using System.Text.Json;

namespace HuYing.Client;

/// <summary>Reads what went wrong, also from a proxy that speaks something else than problems.</summary>
internal static class ProblemReader
{
    internal static async Task<HuYingProblem> Read(
        HttpResponseMessage response, DateTimeOffset now, CancellationToken cancel)
    {
        var after = response.Headers.RetryAfter;
        var wait = after?.Delta ?? (after?.Date is { } date && date > now ? date - now : null);
        return new HuYingProblem(await Parse(response, cancel) ?? Unknown(response), wait);
    }

    private static async Task<Problem?> Parse(HttpResponseMessage response, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            return null;
        }

        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancel);
            return await JsonSerializer.DeserializeAsync(body, WireJson.Replies.Problem, cancel);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Problem Unknown(HttpResponseMessage response) => new(
        "about:blank", response.ReasonPhrase ?? "", (int)response.StatusCode, "", "unknown", null, "");
}
