using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace HuYing.Domain.Tickets;

/// <summary>The stored names of events, read from the one place that declares them.</summary>
public static class TicketEventName
{
    private static readonly FrozenDictionary<Type, string> Names = typeof(TicketEvent)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .ToFrozenDictionary(derived => derived.DerivedType, derived => (string)derived.TypeDiscriminator!);

    extension(TicketEvent happened)
    {
        /// <summary>The discriminator under which this kind of event is stored.</summary>
        public string Name => Names[happened.GetType()];
    }
}
