using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Cluster;
using Microsoft.Extensions.Hosting;

namespace HuYing.Grains.Calls;

/// <summary>
/// For whom a call to a grain is made, signed with what only the processes of this cluster know. Whoever reaches a
/// gateway without it can speak for nobody.
/// </summary>
internal sealed class CallerPass(ClusterSecret cluster) : IHostedService
{
    private byte[] _secret = [];


    /// <summary>Under this name a pass travels with a call.</summary>
    internal const string Name = "huying.pass";

    /// <summary>The product itself: alarms, boards, upkeep.</summary>
    internal string OfSystem => field ??= Of(Actor.SystemOf(""));

    internal string Of(Actor actor)
    {
        var who = JsonSerializer.Serialize(actor, DomainJson.Stored.Actor);
        return Convert.ToBase64String(Sign(who)) + who;
    }

    /// <summary>Null for anything that was not signed here.</summary>
    internal Actor? Read(string? pass)
    {
        const int Signature = 44;
        if (pass is not { Length: > Signature })
        {
            return null;
        }

        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var who = pass[Signature..];
        return Convert.TryFromBase64Chars(pass.AsSpan(0, Signature), claimed, out var length)
            && length == claimed.Length
            && CryptographicOperations.FixedTimeEquals(claimed, Sign(who))
            ? JsonSerializer.Deserialize(who, DomainJson.Stored.Actor)
            : null;
    }

    // Before this process takes or makes its first call.
    public async Task StartAsync(CancellationToken cancellationToken) =>
        _secret = await cluster.Read(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private byte[] Sign(string who) => HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(who));
}
