using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// Hands out ticket numbers from blocks that this process took in advance: no round trip for most. A block grows while
/// blocks are used up fast, so that a quiet day leaves few gaps in the numbers and a storm few round trips.
/// </summary>
public sealed class TicketNumbers(ITicketJournal journal, TimeProvider time) : IDisposable
{
    private const int Smallest = 8;
    private const int Largest = 1024;
    private static readonly TimeSpan Fast = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private long _next;
    private long _end;
    private int _size = Smallest;
    private long _takenAt;

    /// <summary>A ticket id for a ticket drafted on a day of its district.</summary>
    public async Task<TicketId> Next(DateOnly day, CancellationToken ct)
    {
        await _oneAtATime.WaitAsync(ct);
        try
        {
            if (_next == _end)
            {
                await Refill(ct);
            }

            return TicketId.Create(day, _next++);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task Refill(CancellationToken ct)
    {
        var wasFast = _takenAt != 0 && time.GetElapsedTime(_takenAt) < Fast;
        _size = wasFast ? Math.Min(_size * 2, Largest) : Smallest;
        var first = await journal.NextNumbers(_size, ct);
        (_next, _end) = (first, first + _size);
        _takenAt = time.GetTimestamp();
    }
}
