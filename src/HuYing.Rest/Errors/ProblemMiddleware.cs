using System.Data.Common;
using HuYing.Actors.Local;
using HuYing.Ledger;
using HuYing.Ledger.Sealing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace HuYing.Rest.Errors;

/// <summary>Whatever goes wrong below leaves as a problem: never a stack trace, a statement or a path.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    public async Task Invoke(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= 400, HasStarted: false, ContentType: null } response)
            {
                await OfStatus(response.StatusCode).ExecuteAsync(context);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            await OfFault(fault).ExecuteAsync(context);
        }
    }

    private ProblemResult OfFault(Exception fault)
    {
        switch (fault)
        {
            case RequestFault known:
                return known.Problem;
            case BadHttpRequestException bad:
                return bad.StatusCode == 400 ? OfBinding(bad) : OfStatus(bad.StatusCode);
            case CryptoUnavailable:
                LogKeys(fault);
                return Problems.Of("crypto_unavailable");
            case SealBroken:
                LogSeal(fault);
                return Problems.Of("contact_damaged");
            case LedgerBusy or ActorBusy:
                return Problems.Of("busy");
            case LedgerUnavailable or DbException:
                LogStorage(fault);
                return Problems.Of("storage_unavailable");
            default:
                LogFault(fault);
                return Problems.Of("internal_error");
        }
    }

    // The framework names the parameter only in its message: Failed to bind parameter "int? limit" from "x".
    private static ProblemResult OfBinding(BadHttpRequestException bad)
    {
        var quoted = bad.Message.Split('"');
        var name = quoted.Length > 1 ? quoted[1].Split(' ')[^1] : "";
        return name.Length > 0 && name.All(char.IsLetter)
            ? Problems.Of("query_invalid", name, name)
            : Problems.Of("request_invalid");
    }

    private static ProblemResult OfStatus(int status) => status switch
    {
        401 => Problems.Of("login_required"),
        404 => Problems.Of("not_found"),
        405 => Problems.Of("method_not_allowed"),
        408 => Problems.Of("body_too_slow"),
        413 => Problems.Of("body_too_large"),
        415 => Problems.Of("content_type_unsupported"),
        429 => Problems.Of("too_many_requests"),
        431 => Problems.Of("header_too_large"),
        503 or 504 => Problems.Of("request_timeout"),
        >= 500 => Problems.Of("internal_error"),
        _ => Problems.Of("request_invalid"),
    };

    [LoggerMessage(LogLevel.Error, "A request failed for a reason that nobody foresaw.")]
    private partial void LogFault(Exception fault);

    [LoggerMessage(LogLevel.Error, "The keys for personal data cannot be used.")]
    private partial void LogKeys(Exception fault);

    [LoggerMessage(LogLevel.Critical, "A sealed contact is not what its ticket's history commits to.")]
    private partial void LogSeal(Exception fault);

    [LoggerMessage(LogLevel.Warning, "The database did not answer.")]
    private partial void LogStorage(Exception fault);
}
