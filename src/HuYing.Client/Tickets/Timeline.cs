using System.Text.Json;
using HuYing.Client.Organisation;

namespace HuYing.Client.Tickets;

/// <summary>Everything that happened to a ticket, in order.</summary>
public sealed record Timeline(string TicketId, IReadOnlyList<TimelineEntry> Entries);

/// <summary>One event. Kinds are only ever added; a reader shows an unknown one by its name.</summary>
/// <param name="Payload">What the kind carries: an object whose members depend on the kind.</param>
public sealed record TimelineEntry(int Seq, DateTimeOffset At, TimelineActor By, string Kind, JsonElement Payload);

/// <summary>Who acted.</summary>
public sealed record TimelineActor(string AccountId, string Name, Role Role, string UnitId);
