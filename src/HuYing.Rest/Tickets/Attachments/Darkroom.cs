using HuYing.Rest.Errors;

namespace HuYing.Rest.Tickets.Attachments;

/// <summary>
/// Turns what was sent into what is kept. A decoded picture takes up to two hundred megabytes, so few are worked on at
/// the same time.
/// </summary>
internal sealed class Darkroom(RestOptions options, VirusScan scan) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Decoders);

    internal async Task<(ProblemResult? Problem, Developed? File)> Develop(Upload upload, CancellationToken cancel)
    {
        if (await scan.Look(upload.Content, cancel) is { } problem)
        {
            return (problem, null);
        }

        if (upload.Kind.Format is not { } format)
        {
            return (null, new Developed(upload.Content, null));
        }

        await _places.WaitAsync(cancel);
        try
        {
            return await Task.Run(() => Picture.Redraw(format, upload.Content), cancel) is { } picture
                ? (null, new Developed(picture.Content, picture.Thumbnail))
                : (Problems.Of("file_damaged"), null);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    /// <summary>A file as it is kept, and a small picture of it where it is one.</summary>
    internal sealed record Developed(byte[] Content, byte[]? Thumbnail);
}
