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
    public const string Contacts = "contacts";
    public const string Counters = "counters";
    public const string Figures = "figures";
    public const string Replies = "replies";
    public const string Outbox = "outbox";
    public const string Strays = "strays";
    public const string Instants = "instants";
    public const string Audit = "audit";
    public const string Anchors = "anchors";

    private const int MostProblems = 1000;

    private static readonly string[] Names =
    [
        Chain, Transitions, Rows, Words, Scores, Deadlines, Attachments, Contacts, Counters, Figures, Replies, Outbox,
        Strays, Instants, Audit,
    ];

    private readonly Dictionary<string, Check> _checks;

    public Findings(bool isAnchored) =>
        _checks = (isAnchored ? [.. Names, Anchors] : Names).ToDictionary(name => name, _ => new Check());

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
