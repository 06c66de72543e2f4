namespace HuYing.Domain.Tickets;

/// <summary>What a refusal means to the one who asked; the REST facade turns it into a status code.</summary>
public enum RefusalKind
{
    /// <summary>The request itself is wrong (422).</summary>
    Invalid,

    /// <summary>The ticket is not in a state that allows it (409).</summary>
    Conflict,

    /// <summary>The person may see the ticket, but not do this (403).</summary>
    Forbidden,

    /// <summary>For this person it does not exist (404).</summary>
    NotFound,
}

/// <summary>
/// Why a command was not carried out: a value with a stable English code; titles are translated at the edge.
/// </summary>
/// <param name="Field">The member of the request that is wrong, in camel case; null when it is not one member.</param>
/// <param name="Detail">The offending value or state, short and safe to show.</param>
public sealed record Refusal(string Code, RefusalKind Kind, string? Field = null, string? Detail = null)
{
    internal static Refusal Invalid(string code, string? field = null, string? detail = null) =>
        new(code, RefusalKind.Invalid, field, detail);

    internal static Refusal Conflict(string code, string? detail = null) =>
        new(code, RefusalKind.Conflict, null, detail);

    internal static Refusal Forbidden(string code) => new(code, RefusalKind.Forbidden);

    internal static Refusal NotFound(string code) => new(code, RefusalKind.NotFound);
}

/// <summary>What a decision came to: the events to record, or a refusal. Exactly one of them is set.</summary>
public sealed record Decision
{
    private Decision(IReadOnlyList<TicketEvent> events, Refusal? refusal) => (Events, Refusal) = (events, refusal);

    public IReadOnlyList<TicketEvent> Events { get; }

    public Refusal? Refusal { get; }

    public static implicit operator Decision(TicketEvent[] events) => new(events, null);

    public static implicit operator Decision(List<TicketEvent> events) => new(events, null);

    public static implicit operator Decision(TicketEvent happened) => new([happened], null);

    public static implicit operator Decision(Refusal refusal) => new([], refusal);
}
