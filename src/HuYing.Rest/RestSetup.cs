using System.Text.Json.Serialization;
using HuYing.Client;
using HuYing.Domain.Organisation;
using HuYing.Rest.Audit;
using HuYing.Rest.Departments;
using HuYing.Rest.Errors;
using HuYing.Rest.Guidance;
using HuYing.Rest.Health;
using HuYing.Rest.Live;
using HuYing.Rest.OpenApi;
using HuYing.Rest.Organisation;
using HuYing.Rest.Programs;
using HuYing.Rest.Outbound;
using HuYing.Rest.Pages;
using HuYing.Rest.Requests;
using HuYing.Rest.Responsibilities;
using HuYing.Rest.Sessions;
using HuYing.Rest.Streets;
using HuYing.Rest.Supervision;
using HuYing.Rest.Tickets;
using HuYing.Rest.Tickets.Attachments;
using HuYing.Rest.Tickets.Contacts;
using HuYing.Rest.WorkingDays;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HuYing.Rest;

/// <summary>Composition of the facade. It stands on AddLedger, AddLedgerQueries, AddActors and an engine.</summary>
public static class RestSetup
{
    public static IServiceCollection AddRest(this IServiceCollection services, RestOptions? options = null)
    {
        var limits = options ?? new RestOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(limits);
        services.AddSingleton(new OutboundDoor(limits.Outbound));
        services.AddSingleton(new PasswordHashes(limits.PasswordChecks));
        services.AddLogins();
        services.AddSingleton<RunningRequests>();
        services.AddSingleton<ChangeDesk>();
        services.AddSingleton<AuditDesk>();
        services.AddSingleton<AuditExport>();
        services.AddSingleton<RefusalFolds>();
        services.AddHostedService(all => all.GetRequiredService<RefusalFolds>());
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<GuidanceDesk>();
        services.AddSingleton<TicketDesk>();
        services.AddSingleton<TicketReader>();
        services.AddSingleton<TicketExport>();
        services.AddSingleton<VirusScan>();
        services.AddSingleton<Darkroom>();
        services.AddSingleton<AttachmentDesk>();
        services.AddSingleton<AttachmentDownloads>();
        services.AddSingleton<ContactReader>();
        services.AddSingleton<ContactDesk>();
        services.AddSingleton<SubjectDesk>();
        services.AddSingleton<ContactRetention>();
        services.AddSingleton<FollowerSeats>();
        services.AddSingleton<PageFiles>();
        services.AddSingleton<CspBook>();
        services.AddSingleton<Room>();
        services.AddSingleton<AddressThrottle>();
        services.AddHostedService<Housekeeping>();
        services.AddSingleton<Readiness>();
        services.AddSingleton<IReadinessCheck, LedgerReadiness>();
        services.AddSingleton<IReadinessCheck, DeadlineReadiness>();

        services.AddAuthentication(SessionHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddLimits(limits);
        services.AddContract();
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, WireJson.Strict);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.Encoder = WireJson.Strict.Options.Encoder;
        });
        return services;
    }

    /// <summary>For a process without the facade: only how it is.</summary>
    public static WebApplication MapRestHealth(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.MapHealth();
        return app;
    }

    /// <summary>Pages for operators that somebody else made: behind the login, for administrators only.</summary>
    public static void MapOperations(
        this WebApplication app, Func<string, IEndpointConventionBuilder> map, string path)
    {
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(path),
            pages => pages.Use((context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.ForeignPages;
                context.Response.Headers.XFrameOptions = "DENY";
                context.Response.Headers.CacheControl = "no-store";
                return next(context);
            }));
        map(path).RequireAuthorization(one => one.RequireRole(nameof(Role.SystemAdministrator)));
    }

    /// <summary>The facade's pipeline and its routes. What else the process serves is mapped after it.</summary>
    public static WebApplication MapRest(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseMiddleware<InputCheck>();
        app.UseRouting();
        app.UseMiddleware<PageMiddleware>();
        app.UseMiddleware<AddressThrottle>();
        app.UseMiddleware<SameSite>();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<Shedding>();
        app.UseRequestTimeouts();
        app.UseMiddleware<Admission>();
        app.UseAuthorization();
        app.UseMiddleware<Freshness>();
        app.UseMiddleware<FieldFilter>();
        app.MapHealth();
        app.MapContract();

        var api = app.MapGroup("/api/v1").AddEndpointFilter<AuditCover>();
        api.MapSessions();
        api.MapOwnLogin();
        api.MapExternalLogin();
        api.MapTokens();
        api.MapPrograms();
        api.MapTickets();
        api.MapSubjects();
        api.MapDepartments();
        api.MapBoards();
        api.MapStreets();
        api.MapOrganisation();
        api.MapAccounts();
        api.MapSecurity();
        api.MapCalendar();
        api.MapParameters();
        api.MapResponsibilities();
        api.MapStatistics();
        api.MapGuidance();
        api.MapDeadlines();
        api.MapDistrictMap();
        api.MapLive();
        api.MapAudit();
        api.MapCspReports();
        return app;
    }
}
