using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// What every append must be before it is hashed; a violation is a fault of the caller, not of the data.
/// </summary>
internal static class AppendRules
{
    public static void Check(TicketAppend append)
    {
        Require(append.Events.Count > 0, "An append has at least one event.");
        Require(append.Before is null == append.ChainHead is null, "Only a new ticket has no chain head.");
        Require(append.Request is null == append.Reply is null, "A reply is stored under its request.");
        Require(append.After.Id == append.Id.Value, "The state belongs to the ticket that is appended to.");
        Require(append.After.Version == append.Events[^1].Seq, "The state is the one after the last event.");

        var recorded = append.Events.Select(one => one.Happened).OfType<ContactRecorded>().LastOrDefault();
        Require(recorded?.Commitment == append.Contact?.Commitment, "A contact is stored with what commits to it.");

        var seq = append.Before?.Version ?? 0;
        foreach (var one in append.Events)
        {
            Require(one.Seq == ++seq, "Events follow each other without a gap.");

            // What PostgreSQL would round is not what was hashed.
            var isStored = one.At.Offset == TimeSpan.Zero && one.At.Ticks % TimeSpan.TicksPerMicrosecond == 0;
            Require(isStored, "Instants are UTC in whole microseconds.");
        }
    }

    private static void Require(bool holds, string rule)
    {
        if (!holds)
        {
            throw new ArgumentException(rule);
        }
    }
}
