#if !ORLEANS
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace HuYing.Grains;

/// <summary>Stands in for the Orleans engine in a build without the Orleans packages.</summary>
public static class OrleansEngine
{
    private const string Missing = "This build has the local engine only: the Orleans packages were not at hand.";

    /// <summary>False: this build has the local engine only.</summary>
    public static bool IsCompiledIn => false;

    /// <exception cref="PlatformNotSupportedException">Always.</exception>
    public static void AddTo(IHostApplicationBuilder builder, ClusterSettings settings) =>
        throw new PlatformNotSupportedException($"{Missing} ({builder.Environment.ApplicationName}, {settings.Role})");

    /// <exception cref="PlatformNotSupportedException">Always.</exception>
    public static IEndpointConventionBuilder MapDashboard(WebApplication app, string path) =>
        throw new PlatformNotSupportedException($"{Missing} ({app.Environment.ApplicationName}, {path})");

    /// <exception cref="PlatformNotSupportedException">Always.</exception>
    public static string? WhyNotJoined(IServiceProvider services) =>
        throw new PlatformNotSupportedException($"{Missing} ({services.GetType().Name})");
}
#endif
