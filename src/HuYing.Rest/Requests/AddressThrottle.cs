using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Requests;

/// <summary>
/// Bounds what one address may ask, before anybody looks who asks: guessing tokens must not keep the ledger busy.
/// </summary>
internal sealed class AddressThrottle(RestOptions options) : IMiddleware, IDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(
        address => RateLimitPartition.GetTokenBucketLimiter(
            address, _ => RestLimits.Bucket(options.AddressPerSecond, options.AddressBurst)));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null || !context.Request.Path.StartsWithSegments("/api"))
        {
            await next(context);
            return;
        }

        using var lease = _limiter.AttemptAcquire(address);
        await (lease.IsAcquired ? next(context) : RestLimits.Refuse(context, lease));
    }

    public void Dispose() => _limiter.Dispose();
}
