using System.Data.Common;
using HuYing.Ledger;
using HuYing.Ledger.Audit;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HuYing.Rest.Audit;

/// <summary>
/// Puts on record what requests come to. Three ways: what <see cref="Requests.ChangeDesk"/> carries out is recorded
/// with it; what else changes something goes through <see cref="AuditTrail.Do"/>; what only looks, but must be known (a
/// revealed number, an export), calls <see cref="Done"/> before it answers. Refusals come here by themselves.
/// </summary>
internal sealed partial class AuditDesk(AuditTrail trail, RefusalFolds folds, ILogger<AuditDesk> log)
{
    internal static AuditDesk Of(HttpContext http) => http.RequestServices.GetRequiredService<AuditDesk>();

    /// <summary>Returns when the record is committed; when it cannot be, the request fails.</summary>
    internal Task Done(AuditRecord record) => trail.Write(record);

    /// <summary>
    /// A refusal on its way out: each one by itself for whoever is logged in, folded for strangers and for floods.
    /// Reads that find nothing wrong but the question are left out. A refusal stands even if it cannot be recorded.
    /// </summary>
    internal async Task Refused(HttpContext http, int status, string code)
    {
        if (!IsOnRecord(http, status))
        {
            return;
        }

        var record = http.OnRecord() with { Result = AuditResult.Refused, Code = code };
        var isKnown = http.User is Principal || http.IsConcerning();
        if (!folds.Admit(record, isKnown))
        {
            return;
        }

        try
        {
            await trail.Write(record);
        }
        catch (Exception fault) when (fault is LedgerBusy or LedgerUnavailable or DbException)
        {
            folds.Add(record);
            LogLate(record.Act, code, fault.Message);
        }
    }

    private static bool IsOnRecord(HttpContext http, int status)
    {
        var isChange = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method);
        var isKnown = http.User is Principal;
        return status switch
        {
            401 or 403 or 429 => true,
            404 => isKnown || isChange,
            >= 400 and < 500 => isChange,
            _ => false,
        };
    }

    [LoggerMessage(LogLevel.Error, "The refusal of {Act} ({Code}) is not on record yet: {Reason}")]
    private partial void LogLate(string act, string code, string reason);
}
