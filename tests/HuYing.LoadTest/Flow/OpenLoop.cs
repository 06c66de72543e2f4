using HuYing.LoadTest.Measuring;
using HuYing.LoadTest.Profiles;

namespace HuYing.LoadTest.Flow;

/// <summary>
/// Begins every arrival at its instant, however many before it wait for their answers. The bound on requests in flight
/// protects the tester; who has to wait for it is counted, and waits on his own time.
/// </summary>
internal sealed class OpenLoop(RunClock clock, Recorder recorder, int mostInFlight) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(mostInFlight);

    /// <summary>Ends when the last arrival has done what it came for.</summary>
    internal async Task Run(IEnumerable<Visit> visits, Func<Visit, Task> live, CancellationToken cancel)
    {
        var running = new List<Task>();
        foreach (var visit in visits)
        {
            await clock.Until(visit.At, cancel);
            running.Add(live(visit));
        }

        await Task.WhenAll(running);
    }

    /// <summary>One request; null when it was given up. Its latency counts from the intended instant.</summary>
    internal async Task<TReply?> Send<TReply>(RequestKind kind, TimeSpan intended, Func<Task<TReply>> ask)
        where TReply : class
    {
        recorder.Intended(intended);
        var slot = _slots.WaitAsync();
        var hadToWait = !slot.IsCompleted;
        await slot;
        recorder.Begun(clock.Now - intended, hadToWait);
        try
        {
            var reply = await ask();
            recorder.Answered(kind, intended, clock.Now);
            return reply;
        }
        catch (Exception fault) when (Trouble.CodeOf(fault) is not null)
        {
            recorder.GivenUp(kind);
            return null;
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose() => _slots.Dispose();
}
