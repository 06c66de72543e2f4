using HuYing.Domain.Tickets;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets.Contacts;

/// <summary>Between the domain and the wire.</summary>
internal static class ContactsOnWire
{
    internal static Wire.Contact OnWire(this Contact contact) => new(contact.Name, contact.Phone, contact.Detail);

    internal static Contact FromWire(this Wire.Contact sent) => new(sent.Name, sent.Phone, sent.Detail);
}
