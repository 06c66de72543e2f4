using System.Globalization;
using System.Text;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Sealing;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Audit;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets.Contacts;

/// <summary>
/// What a person may ask about his own data: where his number is, what is held about it, and that it be erased where
/// no open case needs it. All of it goes on record before it is answered; the number itself does not.
/// </summary>
internal sealed class SubjectDesk(
    IActors actors,
    IRulesBook rules,
    TicketQueries tickets,
    ContactStore contacts,
    ContactSeals seals,
    AuditDesk audit)
{
    internal async Task<Results<Ok<Wire.HeldContacts>, Failed>> Search(
        HttpContext http, Wire.SubjectQuestion question, CancellationToken cancel) =>
        await Held(http, question, contact => contact.Masked(), cancel);

    internal async Task<Results<Ok<Wire.HeldContacts>, Failed>> Export(
        HttpContext http, Wire.SubjectQuestion question, CancellationToken cancel) =>
        await Held(http, question, contact => contact, cancel);

    internal async Task<Results<Ok<Wire.SubjectErasure>, Failed>> Erase(
        HttpContext http, Change change, Wire.SubjectQuestion question, CancellationToken cancel)
    {
        if (Check(question) is { } refusal)
        {
            return new Failed(Problems.Of(refusal));
        }

        var found = await Find(change.By, question, cancel);
        await Record(http, question, found);
        var erased = new List<string>();
        var kept = new List<Wire.KeptContact>();
        foreach (var (stored, ticket) in found)
        {
            if (await Erase(stored.TicketId, ticket, change, question.Reason) is { } problem)
            {
                kept.Add(new Wire.KeptContact(ticket.Id, problem.Code, problem.Title));
            }
            else
            {
                erased.Add(ticket.Id);
            }
        }

        return erased is [] && kept is [var first, ..]
            ? new Failed(Problems.Of(new Refusal(first.Code, RefusalKind.Conflict)))
            : TypedResults.Ok(new Wire.SubjectErasure(erased, kept));
    }

    // What ended as a street's draft is out of the platform's sight, and yet the person may ask for it: the product
    // erases it, and the audit trail says for whom.
    private async Task<ProblemResult?> Erase(TicketId id, Ticket ticket, Change change, string reason)
    {
        if (!ticket.IsEnded)
        {
            return Problems.Of(new Refusal("contact_in_use", RefusalKind.Conflict));
        }

        var content = seals.Cover(change.Stamp.ContentHash);
        var stamp = new RequestStamp(
            RequestKey.Derive(change.Stamp.Id, Encoding.UTF8.GetBytes(id.Value)), content, change.Stamp.From);
        var isSeen = TicketSight.MaySee(ticket, rules.PostOf(change.By));
        var by = isSeen ? change.By : Actor.SystemOf(ticket.DistrictId);
        var request = new TicketRequest(new EraseContact(reason), by, null, stamp);
        return Problems.Of(await actors.Ticket(id).Do(request, CancellationToken.None));
    }

    private async Task<Results<Ok<Wire.HeldContacts>, Failed>> Held(
        HttpContext http, Wire.SubjectQuestion question, Func<Contact, Contact> show, CancellationToken cancel)
    {
        if (Check(question) is { } refusal)
        {
            return new Failed(Problems.Of(refusal));
        }

        var by = http.User.Actor();
        var post = rules.PostOf(by);
        var found = await Find(by, question, cancel);
        var items = found.Select(one => new Wire.HeldContact(
            one.Ticket.Id,
            one.Ticket.Status.OnWire(),
            one.Ticket.DraftedAt,
            one.Ticket.EndedAt,
            show(seals.Open(one.Stored.TicketId, one.Stored.Contact)).OnWire(),
            one.Ticket.ContactIsHeld,
            TicketSight.MaySee(one.Ticket, post))).ToList();
        await Record(http, question, found);
        return TypedResults.Ok(new Wire.HeldContacts(items));
    }

    private Task Record(HttpContext http, Wire.SubjectQuestion question, List<(StoredContact, Ticket Ticket)> found) =>
        audit.Done(http.OnRecord() with
        {
            Detail = new Dictionary<string, string>
            {
                ["reason"] = question.Reason,
                ["count"] = found.Count.ToString(CultureInfo.InvariantCulture),
                ["tickets"] = string.Join(' ', found.Select(one => one.Ticket.Id)),
            },
        });

    private static Refusal? Check(Wire.SubjectQuestion question) =>
        PhoneNumber.Digits(question.Phone) is not { } digits
            ? new Refusal("phone_invalid", RefusalKind.Invalid, "phone")
        : PhoneNumber.IsNamedIn(question.Reason, digits)
            ? new Refusal("reason_names_number", RefusalKind.Invalid, "reason")
        : TextRule.Check("reason", question.Reason, 5, 500);

    private async Task<List<(StoredContact Stored, Ticket Ticket)>> Find(
        Actor by, Wire.SubjectQuestion question, CancellationToken cancel)
    {
        var found = new List<(StoredContact, Ticket)>();
        foreach (var stored in await contacts.FindByPhone(
            by.DistrictId, seals.PhoneIndex(question.Phone)!, cancel))
        {
            if (Ticket.Replay(await tickets.History(stored.TicketId, cancel)) is { } ticket)
            {
                found.Add((stored, ticket));
            }
        }

        return found;
    }
}
