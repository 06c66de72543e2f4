namespace HuYing.Ledger.Audit;

/// <summary>Where a request came from: in the audit trail and, with who acted, in a ticket's history.</summary>
/// <param name="Address">Of the peer, as this process saw it.</param>
/// <param name="Session">Tells the logins of one person apart and opens nothing: the beginning of a hash.</param>
/// <param name="Trace">The request's own number, as it stands in a problem that somebody reports.</param>
/// <param name="Act">The operation, by its name in the contract; it may have brought about several events.</param>
public sealed record Origin(
    string? Address = null, string? Session = null, string? Trace = null, string? Act = null);
