using HuYing.Rest.Errors;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Audit;

/// <summary>
/// Sees to it that no route which may change something is forgotten: what is done without a <see
/// cref="Requests.Change"/> and without a record of its own gets one here, before it is answered. Where nobody is
/// logged in, as at the door, <see cref="AuditedRequest.Concerns"/> says for whom; what concerns nobody shares a line.
/// </summary>
internal sealed class AuditCover(AuditDesk desk, RefusalFolds folds) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var result = await next(context);
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (isRead || http.IsTaken() || IsRefusal(result))
        {
            return result;
        }

        if (http.User is Principal || http.IsConcerning())
        {
            await desk.Done(http.OnRecord());
        }
        else
        {
            folds.Add(http.OnRecord());
        }

        return result;
    }

    private static bool IsRefusal(object? result) => result switch
    {
        INestedHttpResult nested => IsRefusal(nested.Result),
        Failed => true,
        IStatusCodeHttpResult { StatusCode: >= 400 } => true,
        _ => false,
    };
}
