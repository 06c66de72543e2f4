using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using static HuYing.Tests.Tickets.SmallDistrict;
using static HuYing.Tests.Tickets.TicketStory;

namespace HuYing.Tests.Tickets;

/// <summary>One place where the machine can stand, with a sign of two letters for a table's head.</summary>
internal sealed record MachineState(string Sign, string Name, Func<TicketStory> Story);

/// <summary>Every state that the machine can stand in, and the right person for every command.</summary>
internal static class Machine
{
    private static readonly FrozenDictionary<Type, string> Names = typeof(TicketCommand)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    /// <summary>The supervisor's and the housing department's units were notified wherever that is possible.</summary>
    public static IReadOnlyList<MachineState> States { get; } =
    [
        new("Dr", "Draft", () => ADraft()),
        new("Aw", "AwaitingApproval", () => Told(ASubmittedDraft())),
        new("Ra", "Raised", () => Told(ACall())),
        new("Ac", "Accepted", () => Told(AnAcceptedCall())),
        new("Is", "Dispatched, share Issued", () => Told(ADispatchedTicket())),
        new("Ak", "Dispatched, share Acknowledged", () => Told(ADispatchedTicket().Acknowledged())),
        new("Em", "Dispatched, share Acknowledged, in an emergency", () => Told(AnEmergency().Acknowledged())),
        new("Su", "Dispatched, share Acknowledged, suspended", () => Told(Suspended())),
        new("Ar", "Dispatched, share Arrived", () => Told(ADispatchedTicket().Arrived())),
        new("Re", "Dispatched, share Reported", () => Told(AReportedTicket())),
        new("Rw", "Dispatched, share Rework", () => Told(AReportedTicket().Do(Samples.SendToRework(), Caller))),
        new("I+", "Dispatched, share Issued, another Verified", () => Told(Two().Verified(2))),
        new("R+", "Dispatched, share Reported, another open", () => Told(Two().Reported())),
        new("V+", "Dispatched, share Verified, another open", () => Told(Two().Verified())),
        new("E+", "Dispatched, share Evaluated, another open", () => Told(OneScored())),
        new("W+", "Dispatched, share Withdrawn, another open", () => Told(Two().Do(Samples.Withdraw(), Platform))),
        new("Cl", "Closed, share Verified", () => Told(AClosedTicket())),
        new("C+", "Closed, share Evaluated, another Verified", () => Told(HalfScored())),
        new("Ev", "Evaluated", () => Told(AnEvaluatedTicket())),
        new("SH", "SelfHandled", () => Told(ADraft().Do(new SelfHandle("社区已自行清理完毕", []), Caller))),
        new("Fi", "Filed", () => Told(AnEvaluatedTicket()).Do(new FileCase(), Platform)),
        new("De", "Declined", () => Told(ACall()).Do(new Decline("街道可自行处置"), Platform)),
        new("Ca", "Cancelled", () => Told(ADispatchedTicket()).Do(new Cancel("居民撤回反映"), Caller)),
    ];

    public static string NameOf(TicketCommand command) => Names[command.GetType()];

    public static Actor RightActor(TicketCommand command) => command switch
    {
        SendBack or Approve => StreetLeader,
        Accept or Decline or Dispatch or AddDepartments or WithdrawAssignment or FileCase or Relabel => Platform,
        Acknowledge or Arrive or Report => Answerer(),
        HoldContact => Platform,
        ReadNotification => Supervisor,
        RecordPassedDeadlines or Rederive => SmallDistrict.System,
        _ => Caller,
    };

    private static TicketStory Suspended() => ADispatchedTicket().Acknowledged().Do(Samples.Suspend, Caller);

    private static TicketStory OneScored() => Two().Verified().Do(Samples.Evaluate(), Caller);

    private static TicketStory HalfScored() => Two().Verified(1).Verified(2).Do(Samples.Evaluate(1), Caller);

    private static TicketStory Two() => ADispatchedTicket("chengguan", "shuiwu");

    private static TicketStory Told(TicketStory story) =>
        story.Do(new Notify(["supervision", "zhujian"], "请知悉"), Caller);
}
