using HuYing.Actors;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Sealing;
using HuYing.Rest.Audit;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets.Contacts;

/// <summary>
/// Records a contact sealed, and reveals it: to the ticket's street, the platform and the department at work on it,
/// with a reason that goes on record first (D23).
/// </summary>
internal sealed class ContactDesk(
    TicketDesk desk,
    TicketReader reader,
    IRulesBook rules,
    ContactReader contacts,
    ContactSeals seals,
    AuditDesk audit)
{
    internal Task<Answer> Record(string ticketId, Change change, Contact contact)
    {
        if (contact.Check() is { } refusal)
        {
            return Task.FromResult(new Answer(Problems.Of(refusal)));
        }

        if (!TicketId.TryParse(ticketId, out var id))
        {
            return Task.FromResult(new Answer(Problems.Of(TicketDesk.NoSuchTicket)));
        }

        var hidden = seals.Seal(id, contact);
        var stamp = change.Stamp with { ContentHash = seals.Cover(change.Stamp.ContentHash) };
        return desk.Do(ticketId, change.Under(stamp), new RecordContact(hidden.Commitment), hidden);
    }

    internal async Task<Results<Ok<Wire.Contact>, Failed>> Reveal(
        string ticketId, HttpContext http, string reason, CancellationToken cancel)
    {
        var by = http.User.Actor();
        var ticket = await reader.Find(ticketId, by, cancel);
        var refusal = ticket is null ? TicketDesk.NoSuchTicket
            : !TicketSight.MayReveal(ticket, rules.PostOf(by)) ? new Refusal("role_not_allowed", RefusalKind.Forbidden)
            : TextRule.Check("text", reason, 5, 500);
        if (refusal is not null)
        {
            return new Failed(Problems.Of(refusal));
        }

        if (await contacts.Open(ticket!, cancel) is not { } contact)
        {
            return new Failed(Problems.Of(new Refusal("no_contact", RefusalKind.Conflict)));
        }

        // No record, no reveal.
        var detail = new Dictionary<string, string> { ["reason"] = reason };
        await audit.Done(http.OnRecord() with { Target = ticketId, Detail = detail });
        return TypedResults.Ok(contact.OnWire());
    }
}
