using System.Globalization;
using System.Text;
using HuYing.Client.Tickets;

namespace HuYing.Client;

/// <summary>Writes conditions into an address.</summary>
internal static class Query
{
    internal static string Of(TicketListing listing, string? cursor)
    {
        var query = new StringBuilder();
        Add("text", listing.Text);
        foreach (var status in listing.Statuses ?? [])
        {
            Add("status", status.ToString());
        }

        Add("streetId", listing.StreetId);
        Add("departmentId", listing.DepartmentId);
        Add("communityId", listing.CommunityId);
        Add("kind", listing.Kind?.ToString());
        Add("class", listing.Class?.ToString());
        Add("itemId", listing.ItemId);
        Add("light", listing.Light?.ToString());
        Add("from", Day(listing.From));
        Add("to", Day(listing.To));
        Add("share", listing.Share?.ToString());
        Add("openOnly", listing.OpenOnly ? "true" : null);
        Add("order", listing.Order.ToString());
        Add("limit", listing.PageSize.ToString(CultureInfo.InvariantCulture));
        Add("cursor", cursor);
        return query.ToString();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(name);
                query.Append('=').Append(Uri.EscapeDataString(value));
            }
        }
    }

    /// <summary>What is null is left out.</summary>
    internal static string Of(params ReadOnlySpan<(string Name, string? Value)> conditions)
    {
        var query = new StringBuilder();
        foreach (var (name, value) in conditions)
        {
            if (value is not null)
            {
                query.Append(query.Length == 0 ? '?' : '&').Append(name);
                query.Append('=').Append(Uri.EscapeDataString(value));
            }
        }

        return query.ToString();
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
