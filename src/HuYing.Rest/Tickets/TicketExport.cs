using System.Globalization;
using System.Runtime.CompilerServices;
using HuYing.Actors;
using HuYing.Client;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Audit;
using HuYing.Rest.Errors;
using HuYing.Rest.Exports;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Tickets;

/// <summary>
/// A list as a file: what the reader may see and what fits the filter, in the words of the page. No complainant is in
/// it, not even masked.
/// </summary>
internal sealed class TicketExport(
    TicketQueries tickets, IRulesBook rules, AuditDesk audit, RestOptions options)
{
    /// <summary>The rate limit for routes that put a whole table together.</summary>
    internal const string Limit = "exports";

    internal static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);

    private static readonly string[] Columns =
    [
        "工单编号", "标题", "状态", "类型", "时限类别", "等级", "街道", "社区", "承办部门", "责任事项",
        "起草时间", "发出时间", "结束时间", "预警时间", "时限", "亮灯", "曾经超时", "挂账", "时限暂定",
    ];

    /// <summary>Put on record before it is sent: what was asked, how much it came to, and the file's hash.</summary>
    internal async Task<Export> Of(
        HttpContext http, TicketFilter filter, ExportFormat format, CancellationToken cancel)
    {
        var rows = Rows(http.User.Actor(), filter, cancel);
        var export = await Export.Of(format, "工单", Columns, rows, options.ExportRows, cancel);
        await audit.Done(http.OnRecord() with
        {
            Detail = new Dictionary<string, string>
            {
                ["filter"] = FilterOf(http.Request.Query),
                ["format"] = format.ToString(),
                ["rows"] = export.Rows.ToString(CultureInfo.InvariantCulture),
                ["sha256"] = export.Sha256,
            },
        });
        return export;
    }

    // What was searched for may be somebody's name or number; that something was, is enough.
    private static string FilterOf(IQueryCollection query) => string.Join(
        '&', query.Select(one => one.Key == "text" ? "text" : $"{one.Key}={one.Value}"));

    private async IAsyncEnumerable<IReadOnlyList<string?>> Rows(
        Actor reader, TicketFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        var known = rules.Of(reader.DistrictId);
        var next = filter with { Cursor = null, Limit = TicketFilter.MostLines };
        do
        {
            var page = await tickets.List(ReadScope.Of(reader, known.Organisation), next, cancel);
            if (page.Refusal is { } refusal)
            {
                throw new RequestFault(Problems.Of(refusal));
            }

            foreach (var line in page.Lines)
            {
                yield return Row(line, known);
            }

            next = next with { Cursor = page.NextCursor };
        }
        while (next.Cursor is not null);
    }

    private static string?[] Row(TicketLine line, Rules known) =>
    [
        line.Id,
        line.Title,
        ExportWords.Of(line.Status),
        ExportWords.Of(line.Kind),
        line.Class is { } limits ? ExportWords.Of(limits) : null,
        line.Grade is { } grade ? ExportWords.Of(grade) : null,
        Name(line.StreetId, known),
        Name(line.CommunityId, known),
        string.Join('、', line.Departments.Select(department => Name(department, known))),
        line.ItemId is { } item ? known.Catalogue.Find(item)?.Name ?? item : null,
        At(line.DraftedAt, known),
        At(line.RaisedAt, known),
        At(line.EndedAt, known),
        At(line.WarnAt, known),
        At(line.DueAt, known),
        ExportWords.Of(line.Light),
        ExportWords.Of(line.Breached),
        ExportWords.Of(line.Suspended),
        ExportWords.Of(line.Provisional),
    ];

    private static string Name(string unit, Rules known) => known.Organisation.Find(unit)?.Name ?? unit;

    private static string? At(DateTimeOffset? at, Rules known) => at is { } instant
        ? TimeZoneInfo.ConvertTime(instant, known.Calendar.Zone)
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)
        : null;
}
