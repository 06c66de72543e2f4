using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HuYing.Domain.Departments;
using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;
using HuYing.Domain.Streets;
using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;

namespace HuYing.Domain;

/// <summary>
/// The one JSON contract in which domain values are stored and sent between silos: camel case, enums by name,
/// nulls left out. Stored for ever, so it only grows.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TicketEvent))]
[JsonSerializable(typeof(TicketCommand))]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(Actor))]
[JsonSerializable(typeof(DistrictParameters))]
[JsonSerializable(typeof(Responsibility))]
[JsonSerializable(typeof(HolidayNotice))]
[JsonSerializable(typeof(Derivation))]
[JsonSerializable(typeof(Deadline))]
[JsonSerializable(typeof(DepartmentBoard))]
[JsonSerializable(typeof(StreetBoard))]
public sealed partial class DomainJson : JsonSerializerContext
{
    /// <summary>
    /// The contract as it is stored: Chinese stays readable, and half as long; it never enters a page unescaped.
    /// </summary>
    public static DomainJson Stored => field ??= new(
        new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The stored text of an event; its exact bytes are part of the hash chain.</summary>
    public static string Write(TicketEvent happened) => JsonSerializer.Serialize(happened, Stored.TicketEvent);

    /// <summary>Reads a stored event.</summary>
    /// <exception cref="JsonException">The text is not an event this version knows.</exception>
    public static TicketEvent ReadEvent(string text) =>
        JsonSerializer.Deserialize(text, Stored.TicketEvent) ?? throw new JsonException("An event is never null.");
}
