using System.Data.Common;
using HuYing.Ledger;

namespace HuYing.Rest.Health;

/// <summary>
/// The database answers, has this program's schema, keeps what it acknowledges, and agrees on the time.
/// </summary>
internal sealed class LedgerReadiness(LedgerGate gate) : IReadinessCheck
{
    public string Name => "ledger";

    public async Task<string?> Check(CancellationToken cancel)
    {
        try
        {
            await gate.Check(cancel);
            return null;
        }
        catch (LedgerRefused refused)
        {
            return $"{refused.Code}: {refused.Message}";
        }
        catch (Exception fault) when (fault is LedgerUnavailable or DbException)
        {
            return "unreachable: 数据库没有应答。";
        }
    }
}
