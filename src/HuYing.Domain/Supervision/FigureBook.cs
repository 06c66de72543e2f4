using HuYing.Domain.Tickets;

namespace HuYing.Domain.Supervision;

/// <summary>Adds up what one ticket contributes: one page for each unit, one line for each instant.</summary>
internal sealed class FigureBook
{
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);

    private readonly Dictionary<Figure, long> _sums = [];

    public IReadOnlyDictionary<Figure, long> Sums => _sums;

    public Page Of(FigureScope scope, string unitId) => new(_sums, scope, unitId);

    public readonly struct Page(Dictionary<Figure, long> sums, FigureScope scope, string unitId)
    {
        public Line At(DateTimeOffset at) => new(sums, scope, unitId, at);

        /// <summary>A deadline at 24:00 still belongs to the day that it ends.</summary>
        public Line Due(Clock clock) => At(clock.Deadline.Due - Instant);

        /// <summary>None for what has not happened.</summary>
        public Line? On(DateTimeOffset? at) => at is { } happened ? At(happened) : null;
    }

    public readonly struct Line(
        Dictionary<Figure, long> sums, FigureScope scope, string unitId, DateTimeOffset at)
    {
        private const long Quarter = 15 * TimeSpan.TicksPerMinute;

        private readonly DateTimeOffset _quarter = new(at.UtcTicks - (at.UtcTicks % Quarter), TimeSpan.Zero);

        public void Add(string metric, bool holds) => Add(metric, holds ? 1 : 0);

        public void Add(string metric, long amount = 1)
        {
            if (amount != 0)
            {
                var figure = new Figure(scope, unitId, _quarter, metric);
                sums[figure] = sums.GetValueOrDefault(figure) + amount;
            }
        }

        /// <summary>How long it took from one step to the next; nothing unless both were taken in order.</summary>
        public void AddStage(string name, DateTimeOffset? from, DateTimeOffset? to)
        {
            if (to - from is { Ticks: >= 0 } took)
            {
                Add($"{name}-count");
                Add($"{name}-seconds", (long)took.TotalSeconds);
            }
        }
    }
}
