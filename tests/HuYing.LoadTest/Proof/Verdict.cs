namespace HuYing.LoadTest.Proof;

/// <summary>Whether everything that was acknowledged is there, once. Lists hold one line for each finding.</summary>
/// <param name="Lost">Acknowledged, but not in the list.</param>
/// <param name="Twice">More than once in the list.</param>
/// <param name="Other">In the list under another number than was acknowledged.</param>
/// <param name="Behind">In the list at an older version than was acknowledged: an act is lost.</param>
/// <param name="Refuted">Refused, and in the list all the same.</param>
/// <param name="Strange">In the list, with a marker of this run that nobody sent.</param>
/// <param name="Resolved">Outcomes that were unknown until the request was repeated under its key.</param>
/// <param name="InDoubt">Outcomes that stayed unknown.</param>
internal sealed record Verdict(
    int Intended,
    int Acknowledged,
    int Listed,
    IReadOnlyList<string> Lost,
    IReadOnlyList<string> Twice,
    IReadOnlyList<string> Other,
    IReadOnlyList<string> Behind,
    IReadOnlyList<string> Refuted,
    IReadOnlyList<string> Strange,
    int Refused,
    int Resolved,
    IReadOnlyList<string> InDoubt)
{
    internal IReadOnlyList<(string Name, IReadOnlyList<string> Lines)> Findings =>
    [
        ("已答复但丢失", Lost),
        ("建了两次", Twice),
        ("编号与答复不符", Other),
        ("已答复的办理步骤丢失", Behind),
        ("已拒绝却存在", Refuted),
        ("没有人发过却存在", Strange),
        ("结果仍未知", InDoubt),
    ];

    internal bool Holds => Findings.All(finding => finding.Lines.Count == 0);
}
