using System.Globalization;
using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Tickets;

/// <summary>The running number inside a ticket's id is its key in every table.</summary>
internal static class TicketKey
{
    extension(TicketId id)
    {
        public long Number => long.Parse(id.Value.AsSpan(12), NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
