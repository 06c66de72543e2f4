using HuYing.Domain.Tickets;
using HuYing.Ledger.Sealing;
using HuYing.Ledger.Tickets;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets.Contacts;

/// <summary>Opens the contacts of tickets that the reader was found to see.</summary>
internal sealed class ContactReader(ContactStore contacts, ContactSeals seals)
{
    /// <summary>For a ticket's page, which needs no keys: without them it only says that there is a contact.</summary>
    internal async Task<Wire.MaskedContact?> Masked(Ticket ticket, CancellationToken cancel)
    {
        if (ticket.Contact is null)
        {
            return null;
        }

        try
        {
            var (name, phone, detail) = (await Open(ticket, cancel))?.Masked() ?? new Contact(null, null, null);
            return new Wire.MaskedContact(name, phone, detail, ticket.ContactIsHeld);
        }
        catch (Exception fault) when (fault is CryptoUnavailable or SealBroken)
        {
            return new Wire.MaskedContact(null, null, null, ticket.ContactIsHeld);
        }
    }

    /// <summary>Null when it was erased meanwhile.</summary>
    /// <exception cref="CryptoUnavailable">The keys cannot be reached.</exception>
    /// <exception cref="SealBroken">What is stored is not what the history commits to.</exception>
    internal async Task<Contact?> Open(Ticket ticket, CancellationToken cancel)
    {
        if (ticket.Contact is null || !TicketId.TryParse(ticket.Id, out var id)
            || await contacts.Find(id, cancel) is not { } stored)
        {
            return null;
        }

        return stored.Contact.Commitment == ticket.Contact
            ? seals.Open(id, stored.Contact)
            : throw new SealBroken($"The contact of {ticket.Id} is not the one that its history names.");
    }
}
