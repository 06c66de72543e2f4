using HuYing.Ledger.Organisation;

namespace HuYing.Ledger.Sealing;

/// <summary>Seals every second factor as a new one would be, beside a running product; may be broken off.</summary>
public sealed class FactorRekey(AccountStore accounts, FactorSeals seals)
{
    /// <summary>How many were sealed anew.</summary>
    /// <exception cref="CryptoUnavailable">A key is missing; what was sealed anew before stays so.</exception>
    public async Task<int> Run(CancellationToken ct)
    {
        var renewed = 0;
        foreach (var (accountId, stored) in await accounts.SealedFactors(ct))
        {
            if (!seals.IsCurrent(stored))
            {
                var again = seals.Seal(accountId, seals.Open(accountId, stored));
                renewed += await accounts.Reseal(accountId, stored, again, ct) ? 1 : 0;
            }
        }

        return renewed;
    }
}
