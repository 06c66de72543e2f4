using System.Globalization;
using System.Runtime.CompilerServices;
using HuYing.Actors;
using HuYing.Client;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Audit;
using HuYing.Rest.Exports;

namespace HuYing.Rest.Audit;

/// <summary>Acts as a file, for an auditor's own tools; times in the district's zone.</summary>
internal sealed class AuditExport(AuditQueries audit, IRulesBook rules, RestOptions options)
{
    private static readonly string[] Columns =
    [
        "时间", "账号", "姓名", "岗位", "单位", "地址", "会话", "操作", "对象", "结果", "原因", "说明", "追踪号", "链中位置",
    ];

    internal Task<Export> Of(Actor reader, AuditFilter filter, ExportFormat format, CancellationToken cancel) =>
        Export.Of(format, "审计记录", Columns, Rows(reader, filter, cancel), options.ExportRows, cancel);

    private async IAsyncEnumerable<IReadOnlyList<string?>> Rows(
        Actor reader, AuditFilter filter, [EnumeratorCancellation] CancellationToken cancel)
    {
        var zone = rules.Of(reader.DistrictId).Calendar.Zone;
        var next = filter with { Cursor = null, Limit = AuditFilter.MostLines };
        do
        {
            var page = await audit.List(reader.DistrictId, next, cancel);
            foreach (var line in page.Lines)
            {
                yield return Row(line, zone);
            }

            next = next with { Cursor = page.NextCursor };
        }
        while (next.Cursor is not null);
    }

    private static string?[] Row(AuditLine line, TimeZoneInfo zone) =>
    [
        TimeZoneInfo.ConvertTime(line.At, zone).ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        line.AccountId,
        line.Name,
        line.Role,
        line.UnitId,
        line.Address,
        line.Session,
        line.Act,
        line.Target,
        line.Result == AuditResult.Done ? "成功" : "拒绝",
        line.Code,
        line.Detail == "{}" ? "" : line.Detail,
        line.Trace,
        line.Place,
    ];
}
