namespace HuYing.Client.Tickets;

/// <summary>How to reach the complainant (003-22): at least a name or a phone number.</summary>
/// <param name="Detail">Where the person lives, or how to reach him otherwise.</param>
public sealed record Contact(string? Name = null, string? Phone = null, string? Detail = null);

/// <summary>What everybody in the ticket's scope sees of a contact: 张**, 138****5678, and that there is more.</summary>
/// <param name="IsHeld">On hold for a legal matter: neither changed nor erased.</param>
public sealed record MaskedContact(string? Name, string? Phone, string? Detail, bool IsHeld);

/// <summary>封存: puts the contact on hold for a legal matter, or releases it.</summary>
public sealed record ContactHold(bool Held, string Reason);

/// <summary>A person's request about his own data: his number, and why it is looked at.</summary>
public sealed record SubjectQuestion(string Phone, string Reason);

/// <summary>A ticket that holds a number. What is masked and what not depends on the question.</summary>
/// <param name="MaySee">Whether the person who asked may open the ticket: what a street never sent is its own.</param>
public sealed record HeldContact(
    string TicketId,
    TicketStatus Status,
    DateTimeOffset DraftedAt,
    DateTimeOffset? EndedAt,
    Contact Contact,
    bool IsHeld,
    bool MaySee);

/// <summary>Every ticket that holds a number, the oldest first; 500 at most.</summary>
public sealed record HeldContacts(IReadOnlyList<HeldContact> Items);

/// <summary>Why a contact could not be erased yet.</summary>
public sealed record KeptContact(string TicketId, string Code, string Title);

/// <summary>What erasing a number came to, ticket by ticket.</summary>
public sealed record SubjectErasure(IReadOnlyList<string> Erased, IReadOnlyList<KeptContact> Kept);
