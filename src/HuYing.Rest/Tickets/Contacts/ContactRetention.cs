using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Ledger.Tickets;

namespace HuYing.Rest.Tickets.Contacts;

/// <summary>
/// Erases contacts whose time is over: so many days after the case ended as the district has set (003-22). The tickets
/// do it themselves and record it; what is on hold stays.
/// </summary>
internal sealed class ContactRetention(
    IActors actors, IRulesBook rules, DistrictStore districts, ContactStore contacts, TimeProvider time)
{
    private const int Page = 200;

    private static readonly TicketRequest Request =
        new(new EraseContact("保存期限已满"), Actor.SystemOf(""));

    /// <summary>How many were erased.</summary>
    internal async Task<int> Run(CancellationToken cancel)
    {
        var erased = 0;
        foreach (var district in await districts.Districts(cancel))
        {
            var before = time.GetUtcNow().AddDays(-rules.Of(district.Id).Parameters.ContactDays);
            var after = 0L;
            while (await contacts.Expired(district.Id, before, after, Page, cancel) is { Count: > 0 } page)
            {
                foreach (var (id, _) in page)
                {
                    var answer = await actors.Ticket(id).Do(Request, cancel);
                    erased += answer is TicketAnswer.Done ? 1 : 0;
                }

                after = page[^1].Number;
            }
        }

        return erased;
    }
}
