using System.Text.RegularExpressions;
using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.LoadTest.District;

namespace HuYing.LoadTest.Proof;

/// <summary>Asks the server's own lists, street by street, for the tickets of this run.</summary>
internal static class Census
{
    private const int PageSize = 200;

    /// <param name="mark">What all markers of the run begin with.</param>
    /// <param name="since">Nothing older is looked at; well before the run, for clocks that differ.</param>
    internal static async Task<List<FoundTicket>> Take(Cast cast, string mark, DateTimeOffset since)
    {
        var marker = new Regex($@"{Regex.Escape(mark)}-\d+", RegexOptions.CultureInvariant);
        var found = new List<FoundTicket>();
        foreach (var street in cast.Streets)
        {
            await foreach (var line in Newest(street.Leader.Client, since))
            {
                if (marker.Match(line.Title) is { Success: true } match)
                {
                    found.Add(new FoundTicket(match.Value, line.Id, line.Version));
                }
            }
        }

        return found;
    }

    /// <summary>Sends every request in doubt again, until it is known what became of it.</summary>
    internal static async Task Resolve(CallBook book)
    {
        const int rounds = 5;
        for (var round = 0; round < rounds && book.InDoubt is { Count: > 0 } doubtful; round++)
        {
            foreach (var call in doubtful)
            {
                await call.SendAgain();
            }
        }
    }

    private static IAsyncEnumerable<TicketLine> Newest(HuYingClient client, DateTimeOffset since) => client
        .ListTickets(new TicketListing(Order: TicketOrder.Newest, PageSize: PageSize))
        .TakeWhile(line => line.DraftedAt >= since);
}
