using HuYing.Client.Tickets;

namespace HuYing.LoadTest.Profiles;

/// <summary>One kind of day, as citizens and streets make it.</summary>
/// <param name="Speed">The usual compression: so many of the curve's minutes pass in one real minute.</param>
/// <param name="Kind">Of the calls in the hot share; the others are daily ones.</param>
internal sealed record Profile(
    string Name,
    string Title,
    string Story,
    double Speed,
    Curve Curve,
    Mix Mix,
    Skew Skew,
    TicketKind Kind,
    Burst? Burst = null)
{
    internal static IReadOnlyList<Profile> All { get; } =
    [
        new(
            "ordinary-day",
            "平常的一天",
            "一天二十四小时的起伏:上午、下午各一个高峰,夜里很少。",
            Speed: 144,
            new Curve(
                (0, 0.15), (300, 0.1), (420, 0.6), (540, 2.2), (660, 2), (750, 1.2), (870, 1.9), (1020, 1.6),
                (1140, 1.1), (1260, 0.7), (1380, 0.3), (1440, 0.15)),
            new Mix(Calls: 0.5, Lists: 0.35, Approved: 0.95, Dispatched: 0.9, Acknowledged: 0.8),
            new Skew(Zipf: 0.8, null, HotDepartments: 3, HotShare: 0.35, HotItems: 12, ["市容", "交通", "物业"]),
            TicketKind.Daily),
        new(
            "rainstorm",
            "暴雨",
            "平常两分钟,然后十分钟五十倍的呼叫,八成归三个部门,再慢慢退下去。",
            Speed: 1,
            new Curve((0, 1), (2, 1), (2.25, 50), (12.25, 50), (14, 5), (20, 1)),
            new Mix(Calls: 0.7, Lists: 0.2, Approved: 0.95, Dispatched: 0.9, Acknowledged: 0.7),
            new Skew(Zipf: 1, null, HotDepartments: 3, HotShare: 0.8, HotItems: 8, ["水", "防汛", "倒伏", "险情"]),
            TicketKind.Emergency),
        new(
            "heating-failure",
            "供暖故障",
            "两个街道、同一事项:几分钟内涨到四十倍,此后几个小时才慢慢平息。",
            Speed: 18,
            new Curve((0, 1), (5, 1), (7, 40), (20, 25), (60, 8), (120, 3), (180, 1)),
            new Mix(Calls: 0.65, Lists: 0.25, Approved: 0.9, Dispatched: 0.9, Acknowledged: 0.5),
            new Skew(Zipf: 0.6, Streets: 2, HotDepartments: 1, HotShare: 0.95, HotItems: 1, ["供暖", "供热", "共用设施"]),
            TicketKind.Emergency),
        new(
            "outage-return",
            "断网恢复",
            "各街道的客户端把断网十五分钟里的呼叫攒着,恢复的一刻同时发出,然后平常。",
            Speed: 1,
            new Curve((0, 0), (0.5, 0), (0.5, 3), (5, 1.2), (15, 1)),
            new Mix(Calls: 0.6, Lists: 0.3, Approved: 0.95, Dispatched: 0.9, Acknowledged: 0.7),
            new Skew(Zipf: 1, null, HotDepartments: 3, HotShare: 0.4, HotItems: 12, ["市容", "交通", "物业"]),
            TicketKind.Daily,
            new Burst(Minute: 0.5, QueuedSeconds: 900)),
    ];

    internal static Profile? Find(string name) => All.FirstOrDefault(one => one.Name == name);
}
