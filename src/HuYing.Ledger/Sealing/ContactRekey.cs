using HuYing.Ledger.Tickets;

namespace HuYing.Ledger.Sealing;

/// <summary>Seals every stored contact as a new one would be, beside a running product; may be broken off.</summary>
public sealed class ContactRekey(ContactStore contacts, ContactSeals seals, ICryptoProvider crypto)
{
    private const int Page = 200;

    /// <summary>How many were sealed anew.</summary>
    /// <exception cref="CryptoUnavailable">A key is missing; what was sealed anew before stays so.</exception>
    public async Task<int> Run(CancellationToken ct)
    {
        var renewed = 0;
        var after = 0L;
        while (await contacts.SealedOtherwise(crypto.Algorithm, crypto.KeyId, after, Page, ct) is { Count: > 0 } page)
        {
            foreach (var stored in page)
            {
                var contact = seals.Renew(stored.TicketId, stored.Contact);
                renewed += await contacts.Reseal(stored, contact, ct) ? 1 : 0;
            }

            after = page[^1].TicketId.Number;
        }

        return renewed;
    }

    /// <summary>Adds a key to the file; it wraps everything from now on.</summary>
    /// <exception cref="CryptoUnavailable">The file cannot be read as it is.</exception>
    public static void AddKey(LedgerOptions options) =>
        new KeyFile(options.KeyFile ?? "", options.MakesKeyFile).Rotate();
}
