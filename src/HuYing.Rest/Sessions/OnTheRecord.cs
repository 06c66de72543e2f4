using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Audit;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Sessions;

/// <summary>What people do about their logins, and its line in the audit trail: both, or neither.</summary>
internal static class OnTheRecord
{
    /// <param name="work">False: nothing was done, and nothing goes on record.</param>
    internal static Task<bool> Do(
        this AuditTrail trail, HttpContext http, Func<AccountStore, Task<bool>> work, string? target = null)
    {
        return trail.Do(Work, CancellationToken.None);

        async Task<bool> Work(DistrictWork stores, CancellationToken cancel)
        {
            var isDone = await work(stores.Accounts);
            if (isDone)
            {
                var record = http.OnRecord();
                stores.Record(record with { Target = target ?? record.Target ?? record.By?.AccountId });
            }

            return isDone;
        }
    }

    internal static Task<bool> Do(this AuditTrail trail, HttpContext http, Func<AccountStore, Task> work) =>
        trail.Do(http, async accounts =>
        {
            await work(accounts);
            return true;
        });
}
