using System.Globalization;
using HuYing.Client.Audit;

namespace HuYing.Client;

// For audit administrators: who did what, and what was refused.
public sealed partial class HuYingClient
{
    /// <summary>One page of acts. Go on while there is a cursor, whatever the page holds.</summary>
    public Task<AuditPage> ListAudit(
        AuditListing listing, string? cursor = null, int pageSize = 100, CancellationToken cancel = default) =>
        _sender.Get(
            $"audit?limit={pageSize}{Conditions(listing)}{(cursor is null ? "" : $"&cursor={Escape(cursor)}")}",
            WireJson.Replies.AuditPage,
            cancel);

    /// <summary>A list as a file, itself on record; over the server's limit of rows it is refused.</summary>
    public Task<byte[]> ExportAudit(
        AuditListing listing, ExportFormat format = ExportFormat.Csv, CancellationToken cancel = default) =>
        _sender.GetBytes($"audit/export?format={format}{Conditions(listing)}", cancel);

    private static string Conditions(AuditListing listing)
    {
        (string Name, string? Value)[] all =
        [
            ("account", listing.Account),
            ("unit", listing.Unit),
            ("act", listing.Act),
            ("target", listing.Target),
            ("result", listing.Result?.ToString()),
            ("from", listing.From?.ToString("O", CultureInfo.InvariantCulture)),
            ("to", listing.To?.ToString("O", CultureInfo.InvariantCulture)),
        ];
        return string.Concat(
            all.Where(one => one.Value is not null).Select(one => $"&{one.Name}={Escape(one.Value!)}"));
    }
}
