using HuYing.Domain.Organisation;

namespace HuYing.Domain.Tickets;

// The complainant's contact (003-22). What it says is never here: only that there is one, and what may become of it.
public static partial class TicketDecisions
{
    private static Decision OnRecordContact(Ticket ticket, RecordContact command) =>
        ticket.ContactIsHeld ? Refusal.Conflict("contact_on_hold")
        : command.Commitment.Length == 0 ? Refusal.Invalid("contact_missing", "phone")
        : new ContactRecorded(command.Commitment);

    private static Decision OnHoldContact(Ticket ticket, HoldContact command) =>
        ticket.Contact is null ? Refusal.Conflict("no_contact")
        : ticket.ContactIsHeld == command.Held
            ? Refusal.Conflict(command.Held ? "contact_on_hold" : "contact_not_on_hold")
        : Reasoned(command.Reason, new ContactHeld(command.Held, command.Reason));

    // While the case is open the street may correct itself; everybody else needs the contact until the end.
    private static Decision OnEraseContact(Ticket ticket, EraseContact command, Post post) =>
        ticket.Contact is null ? Refusal.Conflict("no_contact")
        : ticket.ContactIsHeld ? Refusal.Conflict("contact_on_hold")
        : !ticket.IsEnded && post.Role is Role.Platform or Role.System ? Refusal.Conflict("contact_in_use")
        : Reasoned(command.Reason, new ContactErased(command.Reason));
}
