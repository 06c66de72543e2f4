using System.Threading.RateLimiting;
using HuYing.Rest.Errors;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using HuYing.Rest.Tickets.Attachments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Rest;

/// <summary>Everything that is bounded, in one place.</summary>
public static class RestLimits
{
    /// <summary>What the server accepts at all.</summary>
    public static KestrelServerOptions ApplyRestLimits(this KestrelServerOptions kestrel, RestOptions? options = null)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = (options ?? new RestOptions()).Connections;
        kestrel.Limits.MaxConcurrentUpgradedConnections = 0;
        kestrel.Limits.MaxRequestBodySize = 256 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 60;
        kestrel.Limits.MaxRequestLineSize = 8 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);
        return kestrel;
    }

    internal static void AddLimits(this IServiceCollection services, RestOptions options)
    {
        services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = options.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = context => Problems.Of("request_timeout").ExecuteAsync(context),
        });
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => PerPrincipal(context, options));
            limiter.AddConcurrencyLimiter(AttachmentEndpoints.UploadLimit, uploads =>
            {
                uploads.PermitLimit = options.Uploads;
                uploads.QueueLimit = 4 * options.Uploads;
            });
            limiter.AddConcurrencyLimiter(TicketExport.Limit, exports =>
            {
                exports.PermitLimit = options.Exports;
                exports.QueueLimit = 4 * options.Exports;
            });
            limiter.OnRejected = (rejected, _) =>
            {
                var isKnown = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
                var problem = Problems.Of("too_many_requests", retryAfter: isKnown ? wait : TimeSpan.FromSeconds(1));
                return new ValueTask(problem.ExecuteAsync(rejected.HttpContext));
            };
        });
    }

    // Health and pages are not counted: a probe must get its answer just when everything else is too much.
    private static RateLimitPartition<string> PerPrincipal(HttpContext context, RestOptions options)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var who = context.User is Principal known
            ? known.Who.AccountId
            : $"@{context.Connection.RemoteIpAddress}";
        return RateLimitPartition.GetTokenBucketLimiter(who, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = options.RequestBurst,
            TokensPerPeriod = Math.Max(1, options.RequestsPerSecond / 10),
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = 0,
            AutoReplenishment = true,
        });
    }
}
