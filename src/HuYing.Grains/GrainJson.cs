using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HuYing.Actors;
using HuYing.Domain;
using HuYing.Domain.Departments;
using HuYing.Domain.Streets;
using HuYing.Grains.Departments;
using HuYing.Grains.Streets;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Configuration;

namespace HuYing.Grains;

/// <summary>
/// How calls between processes and kept boards are written: the contract in which the ledger stores domain values, and
/// what surrounds them here. Silos of two versions run side by side, so it only grows.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TicketRequest))]
[JsonSerializable(typeof(TicketAnswer))]
[JsonSerializable(typeof(DepartmentSnapshot))]
[JsonSerializable(typeof(StreetSnapshot))]
internal sealed partial class GrainJson : JsonSerializerContext
{
    // On first use: the generated half of this class may be initialised after this one.
    private static IJsonTypeInfoResolver Contract => field ??= JsonTypeInfoResolver.Combine(DomainJson.Stored, Default);

    private static JsonSerializerOptions Calls =>
        field ??= new(DomainJson.Stored.Options) { TypeInfoResolver = Contract };

    private static readonly Type[] Roots =
    [
        typeof(TicketRequest), typeof(TicketAnswer), .. typeof(TicketAnswer).GetNestedTypes(), typeof(DepartmentBoard),
        typeof(StreetBoard),
    ];

    /// <summary>For options that somebody else made.</summary>
    internal static void Apply(JsonSerializerOptions options)
    {
        options.TypeInfoResolver = Contract;
        options.PropertyNamingPolicy = Calls.PropertyNamingPolicy;
        options.Encoder = Calls.Encoder;
    }

    /// <summary>Teaches a silo or a client this contract, and lets no other types of ours through.</summary>
    internal static void AddTo(IServiceCollection services)
    {
        services.AddSerializer(serializer => serializer.AddJsonSerializer(type => Roots.Contains(type), Calls));
        services.Configure<TypeManifestOptions>(types => Array.ForEach(Roots, types.AddAllowedType));
    }
}
