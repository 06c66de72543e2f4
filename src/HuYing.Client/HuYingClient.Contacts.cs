using HuYing.Client.Tickets;

namespace HuYing.Client;

// The complainant's contact, and what a person may ask about his own data.
public sealed partial class HuYingClient
{
    /// <summary>Records or replaces the complainant's contact.</summary>
    public Task<TicketReply> RecordContact(
        string id, Contact contact, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "contact", contact, Wire.Contact, ifVersion, cancel);

    /// <summary>The contact unmasked. Each call is on record with its reason, and never repeated by itself.</summary>
    public Task<Contact> RevealContact(string id, Reason reason, CancellationToken cancel = default) => _sender.Ask(
        $"tickets/{Escape(id)}/contact/reveal", reason, Wire.Reason, WireJson.Replies.Contact, cancel);

    /// <summary>封存: on hold for a legal matter, or released.</summary>
    public Task<TicketReply> HoldContact(
        string id, ContactHold hold, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "contact/hold", hold, Wire.ContactHold, ifVersion, cancel);

    /// <summary>Erases the contact; the history stays whole.</summary>
    public Task<TicketReply> EraseContact(
        string id, Reason reason, int? ifVersion = null, CancellationToken cancel = default) =>
        Act(id, "contact/erase", reason, Wire.Reason, ifVersion, cancel);

    /// <summary>The tickets that hold a number, with masked contacts.</summary>
    public Task<HeldContacts> SearchContacts(SubjectQuestion question, CancellationToken cancel = default) =>
        _sender.Ask("contacts/search", question, Wire.SubjectQuestion, WireJson.Replies.HeldContacts, cancel);

    /// <summary>Everything that is held about a number, for the person whose number it is.</summary>
    public Task<HeldContacts> ExportContacts(SubjectQuestion question, CancellationToken cancel = default) =>
        _sender.Ask("contacts/export", question, Wire.SubjectQuestion, WireJson.Replies.HeldContacts, cancel);

    /// <summary>Erases a number wherever the law lets it be erased, and says where it does not.</summary>
    public Task<SubjectErasure> EraseContacts(SubjectQuestion question, CancellationToken cancel = default) =>
        _sender.Change(
            "contacts/erase", question, Wire.SubjectQuestion, null, WireJson.Replies.SubjectErasure, cancel);
}
