using System.Threading.RateLimiting;
using HuYing.Rest.Errors;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using HuYing.Rest.Tickets.Attachments;
using HuYing.Rest.Tickets.Contacts;
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
    /// <summary>The rate limit for routes that read much.</summary>
    internal const string ListLimit = "lists";

    private const int ListsOfOne = 8;

    /// <summary>What the server accepts at all.</summary>
    public static KestrelServerOptions ApplyRestLimits(this KestrelServerOptions kestrel, RestOptions? options = null)
    {
        var most = options ?? new RestOptions();
        kestrel.AddServerHeader = false;
        kestrel.AllowSynchronousIO = false;
        kestrel.AllowHostHeaderOverride = false;
        kestrel.AllowAlternateSchemes = false;
        var limits = kestrel.Limits;
        limits.MaxConcurrentConnections = most.Connections;
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.MaxRequestBodySize = 256 * 1024;
        limits.MaxRequestBufferSize = 1024 * 1024;
        limits.MaxResponseBufferSize = 64 * 1024;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 60;
        limits.MaxRequestLineSize = 8 * 1024;
        limits.RequestHeadersTimeout = most.HeadersPatience;
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(120);
        limits.MinRequestBodyDataRate = new MinDataRate(most.BytesPerSecond, most.BodyPatience);
        limits.MinResponseDataRate = new MinDataRate(most.BytesPerSecond, most.BodyPatience);
        limits.Http2.MaxStreamsPerConnection = 100;
        limits.Http2.HeaderTableSize = 4 * 1024;
        limits.Http2.MaxFrameSize = 16 * 1024;
        limits.Http2.MaxRequestHeaderFieldSize = 8 * 1024;
        limits.Http2.InitialConnectionWindowSize = 1024 * 1024;
        limits.Http2.InitialStreamWindowSize = 256 * 1024;
        limits.Http2.KeepAlivePingDelay = TimeSpan.FromSeconds(60);
        limits.Http2.KeepAlivePingTimeout = TimeSpan.FromSeconds(20);
        return kestrel;
    }

    /// <summary>So many in the long run, so many saved up.</summary>
    internal static TokenBucketRateLimiterOptions Bucket(int perSecond, int burst) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = perSecond < 10 ? perSecond : perSecond / 10,
        ReplenishmentPeriod = perSecond < 10 ? TimeSpan.FromSeconds(1) : TimeSpan.FromMilliseconds(100),
        QueueLimit = 0,
        AutoReplenishment = true,
    };

    internal static Task Refuse(HttpContext context, RateLimitLease lease)
    {
        var isKnown = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait);
        var problem = Problems.Of("too_many_requests", retryAfter: isKnown ? wait : TimeSpan.FromSeconds(1));
        return problem.ExecuteAsync(context);
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
            limiter.AddPolicy(ListLimit, context => RateLimitPartition.GetConcurrencyLimiter(
                Who(context),
                _ => new ConcurrencyLimiterOptions { PermitLimit = ListsOfOne, QueueLimit = 4 * ListsOfOne }));
            limiter.AddPolicy(ContactEndpoints.RevealLimit, context => PerPerson(context, options.RevealsPerHour));
            limiter.OnRejected = (rejected, _) => new ValueTask(Refuse(rejected.HttpContext, rejected.Lease));
        });
    }

    private static RateLimitPartition<string> PerPerson(HttpContext context, int perHour) =>
        RateLimitPartition.GetFixedWindowLimiter(
            (context.User as Principal)?.Who.AccountId ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perHour, Window = TimeSpan.FromHours(1) });

    // Health and pages are not counted: a probe must get its answer just when everything else is too much.
    private static RateLimitPartition<string> PerPrincipal(HttpContext context, RestOptions options) =>
        !context.Request.Path.StartsWithSegments("/api") ? RateLimitPartition.GetNoLimiter("")
        : context.User is Principal { Program: { } program } ? RateLimitPartition.GetTokenBucketLimiter(
            // The rate is part of the name, so that another one holds at once.
            $"program:{program.Id}:{program.PerSecond}", _ => Bucket(program.PerSecond, 2 * program.PerSecond))
        : context.User is Principal ? RateLimitPartition.GetTokenBucketLimiter(
            Who(context), _ => Bucket(options.RequestsPerSecond, options.RequestBurst))
        : RateLimitPartition.GetTokenBucketLimiter(
            Who(context), _ => Bucket(options.StrangersPerSecond, options.StrangersBurst));

    private static string Who(HttpContext context) =>
        context.User is Principal known ? known.Who.AccountId : $"@{context.Connection.RemoteIpAddress}";
}
