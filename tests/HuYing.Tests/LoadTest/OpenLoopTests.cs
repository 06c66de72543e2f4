using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.LoadTest.Flow;
using HuYing.LoadTest.Measuring;
using HuYing.LoadTest.Profiles;

namespace HuYing.Tests.LoadTest;

/// <summary>Ten seconds with a hundred requests each; the server stalls from the first second to the third.</summary>
public sealed class OpenLoopTests
{
    private const int Rate = 100;

    private static readonly TimeSpan Length = TimeSpan.FromSeconds(10);

    private readonly JumpingTime _time = new(StallingServer.End);

    private readonly Recorder _recorder = new();

    [Fact]
    public async Task A_stall_is_seen_by_all_who_came_during_it()
    {
        var all = await Run(mostInFlight: 1_000);

        // A hundredth of them came within the first tenth of the stall, and waited for the rest of it.
        Assert.InRange(all.Latency.P99, 1_800, double.MaxValue);
        Assert.InRange(all.Latency.P50, 0, 1_000);
        Assert.InRange(all.Latency.Count, 800, 1_200);
        Assert.Equal(0, _recorder.Read().Late);
    }

    [Fact]
    public async Task A_bound_on_what_is_in_flight_is_reported_and_does_not_shorten_latencies()
    {
        var all = await Run(mostInFlight: 5);

        Assert.InRange(_recorder.Read().Late, 150, 1_000);
        Assert.InRange(all.Latency.P99, 1_800, double.MaxValue);
    }

    [Fact]
    public void Whoever_waits_for_each_answer_before_he_asks_again_does_not_see_it()
    {
        var histogram = Percentiles.NewHistogram();
        for (var now = TimeSpan.Zero; now < Length; now += TimeSpan.FromSeconds(1) / Rate)
        {
            var latency = StallingServer.IsStalled(now) ? StallingServer.End - now : TimeSpan.Zero;
            Percentiles.Add(histogram, latency);
            now += latency;
        }

        var closed = Percentiles.Of(histogram);
        Assert.Equal(0, closed.P99);
        Assert.InRange(closed.Max, 1_900, 2_100);
    }

    private async Task<KindFigures> Run(int mostInFlight)
    {
        var clock = new RunClock(_time);
        var node = new Uri("http://huying.test/");
        var line = new NodeLine([node], clock, _recorder, new StallingServer(clock, _time.Reached));
        using var http = new HttpClient(line) { BaseAddress = node };
        var client = new HuYingClient(http, HuYingRetries.None);
        var schedule = new VisitSchedule(EvenDays.Looking(Length.TotalMinutes), Rate, 1, null, 1, streets: 1);
        using var loop = new OpenLoop(clock, _recorder, mostInFlight);
        await loop.Run(
            schedule.Visits(),
            visit => loop.Send(RequestKind.List, visit.At, () => client.ListTickets(new TicketListing(), null)),
            CancellationToken.None);
        return _recorder.Read().Kinds.Single(one => one.Kind == RequestKind.List);
    }

    /// <summary>Answers at once with an empty page, except while it stalls.</summary>
    private sealed class StallingServer(RunClock clock, Task end) : HttpMessageHandler
    {
        public static readonly TimeSpan Start = TimeSpan.FromSeconds(1);

        public static readonly TimeSpan End = TimeSpan.FromSeconds(3);

        public static bool IsStalled(TimeSpan now) => now >= Start && now < End;

        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (IsStalled(clock.Now))
            {
                await end;
            }

            return new HttpResponseMessage
            {
                Content = new StringContent("""{"lines":[],"nextCursor":null}"""),
            };
        }
    }

    /// <summary>A clock that jumps to the end of every pause instead of waiting for it.</summary>
    private sealed class JumpingTime(TimeSpan awaited) : TimeProvider
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private long _ticks;

        public Task Reached => _reached.Task;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (Interlocked.Add(ref _ticks, dueTime.Ticks) >= awaited.Ticks)
            {
                _reached.TrySetResult();
            }

            return System.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}
