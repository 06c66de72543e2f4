using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HuYing.Ledger.Anchors;

public static class AnchorSetup
{
    /// <summary>Anchors in the background; stands on AddLedger.</summary>
    public static IServiceCollection AddAnchors(this IServiceCollection services, AnchorOptions options) => services
        .AddSingleton(all => new AnchorWriter(all.GetRequiredService<NpgsqlDataSource>(), options))
        .AddSingleton<AnchorJob>()
        .AddHostedService(all => all.GetRequiredService<AnchorJob>());
}
