namespace HuYing.Ledger.Verification;

/// <summary>Collects what the checks see. Bounded, however broken the ledger is.</summary>
internal sealed class Findings
{
    public const string Chain = "chain";
    public const string Transitions = "transitions";
    public const string Rows = "rows";
    public const string Words = "words";
    public const string Scores = "scores";
    public const string Deadlines = "deadlines";
    public const string Attachments = "attachments";
    public const string Counters = "counters";
    public const string Replies = "replies";
    public const string Outbox = "outbox";
    public const string Strays = "strays";

    private const int MostProblems = 1000;

    private readonly Dictionary<string, Check> _checks = new[]
        { Chain, Transitions, Rows, Words, Scores, Deadlines, Attachments, Counters, Replies, Outbox, Strays }
        .ToDictionary(name => name, _ => new Check());

    public IReadOnlyList<VerificationCheck> Checks =>
        [.. _checks.Select(check => new VerificationCheck(
            check.Key, check.Value.Looked, check.Value.Broken, check.Value.Problems))];

    public void Look(string check, long rows = 1) => _checks[check].Looked += rows;

    public void Report(string check, string code, string? ticketId, int? seq, string text)
    {
        var found = _checks[check];
        found.Broken++;
        if (found.Problems.Count < MostProblems)
        {
            found.Problems.Add(new VerificationProblem(code, ticketId, seq, text));
        }
    }

    private sealed class Check
    {
        public long Looked { get; set; }

        public long Broken { get; set; }

        public List<VerificationProblem> Problems { get; } = [];
    }
}
