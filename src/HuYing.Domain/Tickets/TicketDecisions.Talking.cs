using HuYing.Domain.Organisation;

namespace HuYing.Domain.Tickets;

// Three separate acts (000-10): urging is counted, notifying has a read receipt and no duty, commenting is talk.
public static partial class TicketDecisions
{
    private static Decision OnUrge(Ticket ticket, Urge command) =>
        TextRule.Check("message", command.Message, 2, 500) is { } refusal ? refusal
        : command.No is { } no && CheckOpen(ticket.Find(no)) is { } closed ? closed
        : new TicketUrged(command.No, command.Message);

    private static Refusal? CheckOpen(Assignment? assignment) =>
        assignment is null ? Refusal.NotFound("no_such_assignment")
        : assignment.IsOpen ? null
        : Refusal.Conflict("assignment_not_in_state", assignment.Status.ToString());

    private static Decision OnNotify(Notify command, Rules rules) =>
        TextRule.Check("message", command.Message, 2, 500) is { } refusal ? refusal
        : command.UnitIds.Count is 0 or > 50 ? Refusal.Invalid("unit_missing", "unitIds")
        : command.UnitIds.Distinct().Count() != command.UnitIds.Count ? Refusal.Invalid("named_twice", "unitIds")
        : command.UnitIds.Where(unit => !MayBeNotified(unit, rules.Organisation)).ToList() is [var stranger, ..]
            ? Refusal.Invalid("no_such_unit", "unitIds", stranger)
        : new UnitsNotified(command.UnitIds, command.Message);

    private static bool MayBeNotified(string unit, OrganisationChart organisation) =>
        organisation.Find(unit)?.Kind is UnitKind.Street or UnitKind.Department or UnitKind.Leadership
            or UnitKind.Supervision or UnitKind.Platform;

    // Reading twice is no fault: the first receipt stays.
    private static Decision OnRead(Ticket ticket, Post post) =>
        ticket.Notified[post.UnitId] ? Array.Empty<TicketEvent>() : new NotificationRead(post.UnitId);

    private static Decision OnComment(Ticket ticket, Comment command) =>
        (TextRule.Check("text", command.Text, 1, 2000)
            ?? CheckEvidence(ticket, "attachments", command.Attachments, 0)) is { } refusal
            ? refusal
            : new TicketCommented(command.Text, command.Attachments);

    private static Decision OnAttach(Ticket ticket, Attach command) =>
        ticket.Attachments.Length >= 100 ? Refusal.Conflict("too_many_attachments", "100")
        : ticket.Attachments.Any(one => one.Id == command.Attachment.Id) ? Refusal.Conflict("already_exists")
        : TextRule.Check("name", command.Attachment.Name, 1, 120) is { } refusal ? refusal
        : new AttachmentAdded(command.Attachment);
}
