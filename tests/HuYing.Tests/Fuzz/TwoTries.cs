namespace HuYing.Tests.Fuzz;

/// <summary>
/// Sends a request, and once more when the connection broke: it may be one that was used again in the moment in which
/// it was closed. A server that hangs up on both does not answer.
/// </summary>
internal static class TwoTries
{
    /// <summary>A server may hang up on a body of this size, which it has refused already.</summary>
    public const int RefusedWhileSent = 200_000;

    /// <returns>The answer, or none; and what is wrong about there being none, if anything is.</returns>
    public static async Task<(FuzzAnswer? Answer, string? Silence)> Send(
        FuzzRequest request, Func<FuzzRequest, Task<FuzzAnswer>> send)
    {
        Exception? last = null;
        for (var tries = 0; tries < 2; tries++)
        {
            try
            {
                return (await send(request), null);
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException)
            {
                last = fault;
                if (request.Body is { Length: > RefusedWhileSent })
                {
                    return (null, null);
                }
            }
        }

        return (null, $"no answer, twice: {last!.Message}");
    }
}
