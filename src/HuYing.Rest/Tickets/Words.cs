using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using Org = HuYing.Client.Organisation;
using Query = HuYing.Ledger.Tickets;
using Wire = HuYing.Client.Tickets;
using Work = HuYing.Client.WorkingDays;

namespace HuYing.Rest.Tickets;

/// <summary>
/// The vocabularies of the domain and of the wire are the same words in the same order; a test compares them.
/// </summary>
internal static class Words
{
    internal static Wire.TicketStatus OnWire(this TicketStatus word) => (Wire.TicketStatus)(int)word;

    internal static Wire.AssignmentStatus OnWire(this AssignmentStatus word) => (Wire.AssignmentStatus)(int)word;

    internal static Wire.TicketKind OnWire(this TicketKind word) => (Wire.TicketKind)(int)word;

    internal static Wire.Sensitivity OnWire(this Sensitivity word) => (Wire.Sensitivity)(int)word;

    internal static Wire.Grade OnWire(this Grade word) => (Wire.Grade)(int)word;

    internal static Wire.TicketClass OnWire(this TicketClass word) => (Wire.TicketClass)(int)word;

    internal static Wire.AssignmentRole OnWire(this AssignmentRole word) => (Wire.AssignmentRole)(int)word;

    internal static Wire.ClockKind OnWire(this ClockKind word) => (Wire.ClockKind)(int)word;

    internal static Wire.ClockLight OnWire(this Query.ClockLight word) => (Wire.ClockLight)(int)word;

    internal static Work.LimitUnit OnWire(this LimitUnit word) => (Work.LimitUnit)(int)word;

    internal static Work.DayVerdict OnWire(this DayVerdict word) => (Work.DayVerdict)(int)word;

    internal static Org.Role OnWire(this Role word) => (Org.Role)(int)word;

    internal static Org.UnitKind OnWire(this UnitKind word) => (Org.UnitKind)(int)word;

    internal static TicketStatus FromWire(this Wire.TicketStatus word) => (TicketStatus)(int)word;

    internal static TicketKind FromWire(this Wire.TicketKind word) => (TicketKind)(int)word;

    internal static Sensitivity FromWire(this Wire.Sensitivity word) => (Sensitivity)(int)word;

    internal static Grade FromWire(this Wire.Grade word) => (Grade)(int)word;

    internal static TicketClass FromWire(this Wire.TicketClass word) => (TicketClass)(int)word;

    internal static AssignmentStatus FromWire(this Wire.AssignmentStatus word) => (AssignmentStatus)(int)word;

    internal static AssignmentRole FromWire(this Wire.AssignmentRole word) => (AssignmentRole)(int)word;

    internal static Outcome FromWire(this Wire.Outcome word) => (Outcome)(int)word;

    internal static Query.ClockLight FromWire(this Wire.ClockLight word) => (Query.ClockLight)(int)word;

    internal static Query.TicketOrder FromWire(this Wire.TicketOrder word) => (Query.TicketOrder)(int)word;

    internal static LimitUnit FromWire(this Work.LimitUnit word) => (LimitUnit)(int)word;

    internal static Role FromWire(this Org.Role word) => (Role)(int)word;
}
