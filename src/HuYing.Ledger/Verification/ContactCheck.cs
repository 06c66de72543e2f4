using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Verification;

/// <summary>
/// The sealed contact is the one that the history commits to, and what was erased is gone. What it says is not looked
/// at: this needs no key.
/// </summary>
internal sealed class ContactCheck(Findings findings)
{
    public void Look(LedgerPage.Stored stored, Ticket ticket)
    {
        if (stored.Contact is null && ticket.Contact is null)
        {
            return;
        }

        findings.Look(Findings.Contacts);
        var wrong = (stored.Contact, ticket.Contact) switch
        {
            (null, _) => ("contact_missing", "历史记录中有联系方式,却没有对应的密文。"),
            (_, null) => ("contact_left", "联系方式已删除或从未登记,密文却还在。"),
            ({ } row, var commitment) when row.Commitment != commitment => ("contact_changed", "联系方式与历史记录的承诺值不符。"),
            ({ } row, _) when row.Held != ticket.ContactIsHeld => ("contact_hold_differs", "联系方式的封存标记与历史记录不符。"),
            _ => default,
        };
        if (wrong is (string code, string text))
        {
            findings.Report(Findings.Contacts, code, ticket.Id, null, text);
        }
    }
}
