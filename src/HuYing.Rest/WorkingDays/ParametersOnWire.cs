using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using HuYing.Rest.Tickets;
using Wire = HuYing.Client.WorkingDays;

namespace HuYing.Rest.WorkingDays;

/// <summary>Between the domain and the wire.</summary>
internal static class ParametersOnWire
{
    internal static Wire.DistrictParameters OnWire(this DistrictParameters values) => new(
        values.Version,
        values.EffectiveFrom,
        values.Document,
        values.Emergency.OnWire(),
        values.Ordinary.OnWire(),
        values.Complex.OnWire(),
        values.PlatformEmergency.OnWire(),
        values.PlatformOrdinary.OnWire(),
        values.WarnPercent,
        values.ReasonBelow,
        values.EndOfDay,
        values.ContactDays);

    internal static DistrictParameters FromWire(this Wire.DistrictParameters sent, string districtId) => new(
        sent.Version,
        districtId,
        sent.EffectiveFrom,
        sent.Document,
        sent.Emergency.FromWire(),
        sent.Ordinary.FromWire(),
        sent.Complex.FromWire(),
        sent.PlatformEmergency.FromWire(),
        sent.PlatformOrdinary.FromWire(),
        sent.EndOfDay,
        sent.WarnPercent,
        sent.ReasonBelow,
        sent.ContactDays);

    private static Wire.ClassLimits OnWire(this ClassLimits limits) =>
        new(limits.Response.OnWire(), limits.Close.OnWire(), limits.Arrival?.OnWire());

    private static ClassLimits FromWire(this Wire.ClassLimits sent) =>
        new(sent.Response.FromWire(), sent.Arrival?.FromWire(), sent.Close.FromWire());

    private static TimeLimit FromWire(this Wire.TimeLimit sent) => new(sent.Unit.FromWire(), sent.Amount);
}
