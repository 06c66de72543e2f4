using System.Text.Json.Serialization;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Sealing;
using HuYing.Ledger.Tickets;

namespace HuYing.Actors;

/// <summary>One thing asked of one ticket.</summary>
/// <param name="ExpectedVersion">The version the asker saw; null when he does not care.</param>
/// <param name="Request">Makes the request safe to repeat; null only for the product's own requests.</param>
/// <param name="IsNew">The ticket is about to be drafted under a fresh number: there is nothing to load.</param>
/// <param name="Contact">The sealed contact that the command commits to, when it records one.</param>
public sealed record TicketRequest(
    TicketCommand Command,
    Actor By,
    int? ExpectedVersion = null,
    RequestStamp? Request = null,
    bool IsNew = false,
    SealedContact? Contact = null);

/// <summary>What a carried-out command came to; stored with its effect and returned again on a repeat.</summary>
/// <param name="Events">The names of the recorded events, in order.</param>
public sealed record TicketReply(string TicketId, int Version, TicketStatus Status, IReadOnlyList<string> Events);

/// <summary>What a ticket answers.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "answer")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Refused), "refused")]
[JsonDerivedType(typeof(Stale), "stale")]
[JsonDerivedType(typeof(OtherContent), "otherContent")]
[JsonDerivedType(typeof(Busy), "busy")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record TicketAnswer
{
    private TicketAnswer()
    {
    }

    /// <summary>Recorded, now or, when <paramref name="Replayed"/>, by an earlier send of the same request.</summary>
    public sealed record Done(TicketReply Reply, bool Replayed) : TicketAnswer;

    /// <summary>Not allowed; nothing happened.</summary>
    public sealed record Refused(Refusal Refusal) : TicketAnswer;

    /// <summary>Somebody was faster: the ticket is at this version. Nothing happened.</summary>
    public sealed record Stale(int Version) : TicketAnswer;

    /// <summary>The same request key was used before with another content. Nothing happened.</summary>
    public sealed record OtherContent : TicketAnswer;

    /// <summary>Too much is waiting; nothing happened.</summary>
    public sealed record Busy(TimeSpan RetryAfter) : TicketAnswer;

    /// <summary>The storage failed and the outcome is not known: ask again with the same request key.</summary>
    public sealed record Unknown : TicketAnswer;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TicketReply))]
internal sealed partial class ReplyJson : JsonSerializerContext;
