namespace HuYing.Ledger.Verification;

/// <summary>One thing that is not as it must be. The code is stable, the text is for people.</summary>
public sealed record VerificationProblem(string Code, string? TicketId, int? Seq, string Text);

/// <summary>One kind of promise, how many rows were held against it, and what broke it (the first thousand).</summary>
public sealed record VerificationCheck(
    string Name, long Looked, long Broken, IReadOnlyList<VerificationProblem> Problems);

/// <summary>What an independent reading of the whole ledger found.</summary>
/// <param name="At">The database's time of the snapshot that was read.</param>
public sealed record VerificationReport(
    DateTimeOffset At, long Tickets, long Events, IReadOnlyList<VerificationCheck> Checks)
{
    public bool IsGreen => Checks.All(check => check.Broken == 0);
}
