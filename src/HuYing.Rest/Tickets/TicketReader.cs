using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Rest.WorkingDays;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

internal static class ScopeReading
{
    /// <summary>What of all tickets somebody may see now.</summary>
    internal static ReadScope ScopeOf(this IRulesBook rules, Actor actor) =>
        ReadScope.Of(actor, rules.Of(actor.DistrictId).Organisation);
}

/// <summary>Reads single tickets for people: out of their scope a ticket does not exist.</summary>
internal sealed class TicketReader(TicketQueries tickets, IRulesBook rules, TimeProvider time)
{
    internal async Task<Ticket?> Find(string ticketId, Actor reader, CancellationToken cancel) =>
        Ticket.Replay(await FindHistory(ticketId, reader, cancel) ?? []);

    internal async Task<IReadOnlyList<RecordedEvent>?> FindHistory(
        string ticketId, Actor reader, CancellationToken cancel)
    {
        if (!TicketId.TryParse(ticketId, out var id))
        {
            return null;
        }

        var history = await tickets.History(id, cancel);
        return Ticket.Replay(history) is { } ticket && TicketSight.MaySee(ticket, rules.PostOf(reader))
            ? history
            : null;
    }

    internal Wire.TicketDetail Describe(Ticket ticket, Actor reader, Wire.MaskedContact? contact)
    {
        var now = time.GetUtcNow();
        var allowed = new AllowedActions(ticket, reader, now, rules.Of(ticket.DistrictId));
        return new Wire.TicketDetail(
            ticket.Id,
            ticket.Version,
            ticket.Status.OnWire(),
            ticket.StreetId,
            ticket.AuthorId,
            ticket.Content.OnWire(),
            ticket.CatalogueVersion,
            ticket.DraftedAt,
            ticket.RaisedAt,
            ticket.EndedAt,
            ticket.Grade?.OnWire(),
            ticket.Class?.OnWire(),
            ticket.Dispatching?.OnWire(now),
            ticket.IsSuspended,
            ticket.HasProvisionalDeadline(),
            [.. ticket.Pauses.Select(DaysOnWire.OnWire)],
            [.. ticket.Assignments.Select(one => one.OnWire(now, allowed.OfAssignment(one.No)))],
            [.. ticket.Attachments.Select(one => one.OnWire())],
            [.. ticket.Notified.Select(one => new Wire.NotifiedUnit(one.Key, one.Value))],
            ticket.Urges,
            ticket.CaseNumber,
            allowed.OfTicket(),
            contact,
            ticket.Sensitivity.OnWire());
    }
}
