using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Rest.Sessions;

/// <summary>What logins are made of.</summary>
internal static class LoginSetup
{
    internal static void AddLogins(this IServiceCollection services)
    {
        services.AddSingleton<SessionCache>();
        services.AddSingleton<SessionEnding>();
        services.AddSingleton<OneAtATime>();
        services.AddSingleton<LoginThrottle>();
        services.AddSingleton<LoginDesk>();
        services.AddSingleton<SecondFactorCheck>();
        services.AddSingleton<PasswordDesk>();
        services.AddSingleton<Renewing>();
        services.AddSingleton<Permissions>();
        services.AddSingleton<ProviderLine>();
        services.AddSingleton<SelfPortrait>();
    }

    /// <summary>
    /// Behind proxies that are named, the address and scheme are the ones they saw. Without any, such headers are
    /// what anybody may write, and mean nothing.
    /// </summary>
    internal static void UseTrustedProxies(this WebApplication app)
    {
        var trusted = app.Services.GetRequiredService<RestOptions>().TrustedProxies;
        if (trusted.Count == 0)
        {
            return;
        }

        var forwarded = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var network in trusted)
        {
            forwarded.KnownIPNetworks.Add(network);
        }

        app.UseForwardedHeaders(forwarded);
    }
}
