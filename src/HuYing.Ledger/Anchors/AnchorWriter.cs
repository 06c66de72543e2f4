using Npgsql;

namespace HuYing.Ledger.Anchors;

/// <summary>Writes down, outside the database, what the ledger has become since the last time.</summary>
/// <param name="source">Any login that may read.</param>
/// <param name="options">Where to.</param>
/// <param name="portion">Messages, or tickets the first time, that one line covers at most.</param>
public sealed class AnchorWriter(NpgsqlDataSource source, AnchorOptions options, int portion = 10_000)
{
    private readonly LedgerChanges _changes = new(source, portion);

    /// <summary>Up to where this process knows the ledger to be anchored.</summary>
    public long Through { get; private set; }

    public string Folder => options.Folder;

    /// <summary>Changes that were announced since; cheap enough to ask every few seconds.</summary>
    public Task<long> Waiting(CancellationToken ct) => _changes.Since(Through, ct);

    /// <summary>Anchors all that is committed. The number of lines; null while another process is at it.</summary>
    /// <exception cref="LedgerRefused">The key, the file or the ledger is not what it must be.</exception>
    public async Task<int?> CatchUp(CancellationToken ct)
    {
        using var file = AnchorFile.TryOpen(options);
        if (file is null)
        {
            return null;
        }

        var lines = 0;
        while (await _changes.After(file.Last, ct) is { } next)
        {
            file.Append(next);
            lines++;
        }

        Through = file.Last!.Through;
        return lines;
    }

    /// <summary>How old the last anchor is if the ledger changed after it; null when it did not.</summary>
    /// <param name="now">The time to measure by.</param>
    public async Task<TimeSpan?> Age(DateTimeOffset now, CancellationToken ct)
    {
        using var file = AnchorFile.TryOpen(options);
        return file is null || await _changes.After(file.Last, ct) is null ? null
            : file.Last is { } last ? now - last.At
            : TimeSpan.MaxValue;
    }
}
