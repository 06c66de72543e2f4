using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;

namespace HuYing.Tests.Tickets;

public sealed class DistrictParametersTests
{
    private static readonly DistrictParameters Shipped = DistrictParameters.Shipped(SmallDistrict.Id);

    [Fact]
    public void The_shipped_values_can_be_published() => Assert.Null(Shipped.Check());

    [Fact]
    public void Values_that_no_clock_could_run_on_are_refused()
    {
        var never = new TimeLimit(LimitUnit.WorkingDays, 0);
        var endless = new TimeLimit(LimitUnit.WorkingDays, 261);
        var unknown = new TimeLimit((LimitUnit)7, 3);
        (DistrictParameters Parameters, string Code)[] wrong =
        [
            (Shipped with { PlatformOrdinary = never }, "limit_out_of_range"),
            (Shipped with { Emergency = Shipped.Emergency with { Arrival = never } }, "limit_out_of_range"),
            (Shipped with { Complex = Shipped.Complex with { Close = unknown } }, "limit_out_of_range"),
            (Shipped with { Ordinary = Shipped.Ordinary with { Close = endless } }, "limit_out_of_range"),
            (Shipped with { Ordinary = Shipped.Ordinary with { Response = null! } }, "limit_missing"),
            (Shipped with { Complex = null! }, "limit_missing"),
            (Shipped with { EndOfDay = TimeOnly.MinValue }, "end_of_day_invalid"),
            (Shipped with { WarnPercent = 0 }, "percent_out_of_range"),
            (Shipped with { WarnPercent = 100 }, "percent_out_of_range"),
            (Shipped with { ReasonBelow = 100.5m }, "score_out_of_range"),
            (Shipped with { Document = "" }, "text_missing"),
        ];

        foreach (var (parameters, code) in wrong)
        {
            Assert.Equal(code, parameters.Check()?.Code);
        }
    }

    [Fact]
    public void Published_values_can_be_derived_with()
    {
        var early = Shipped with { EndOfDay = new TimeOnly(0, 1), WarnPercent = 1 };
        Assert.Null(early.Check());

        var story = TicketStory.AnAcceptedCall(rules: SmallDistrict.StandardRules with { Parameters = early })
            .Do(Samples.Dispatch("chengguan"), SmallDistrict.Platform);
        Assert.Equal(TicketStory.At("2026-11-26 00:01"), story.Ticket.Find(1)!.Close.Deadline.Due);
    }
}
