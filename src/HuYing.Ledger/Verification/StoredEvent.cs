namespace HuYing.Ledger.Verification;

/// <summary>An event exactly as the table holds it.</summary>
internal sealed record StoredEvent(
    long TicketNumber,
    int Seq,
    DateTimeOffset At,
    string Kind,
    string Actor,
    string Payload,
    short Algorithm,
    byte[] Hash);
