namespace HuYing.Ledger.Verification;

/// <summary>
/// The ledger still holds what was anchored outside of it. This finds what no chain can: a ticket that is gone as a
/// whole, an end that was cut off together with everything that followed from it, a history that was written anew.
/// </summary>
internal sealed class AnchorCheck(Findings findings, AnchoredLedger anchored)
{
    private long _tickets;

    public void LookAtTicket(LedgerPage.Stored stored)
    {
        _tickets++;
        if (!anchored.Tickets.Remove(stored.Number, out var head))
        {
            return;
        }

        findings.Look(Findings.Anchors);
        var found = stored.Events.Find(one => one.Seq == head.Length);
        if (found is null)
        {
            Report("history_cut", stored.Id, $"锚定时有 {head.Length} 条事件,现在只有 {stored.Events.Count} 条。");
        }
        else if (Convert.ToBase64String(found.Hash) != head.Hash)
        {
            Report("history_rewritten", stored.Id, $"第 {head.Length} 条事件的散列值与锚定的不同:历史被改写。");
        }
    }

    public void LookAtEntry(int stream, long seq, byte[] hash)
    {
        if (anchored.Streams.TryGetValue(stream, out var head) && head.Length == seq)
        {
            findings.Look(Findings.Anchors);
            if (Convert.ToBase64String(hash) != head.Hash)
            {
                Report("audit_rewritten", null, $"审计流 {stream} 第 {seq} 条的散列值与锚定的不同:审计记录被改写。");
            }
        }
    }

    /// <param name="ends">The last number of each stream.</param>
    public void LookAtTheRest(IReadOnlyDictionary<int, long> ends)
    {
        foreach (var (code, text) in anchored.Problems)
        {
            Report(code, null, text);
        }

        foreach (var head in anchored.Tickets.Values)
        {
            Report("ticket_deleted", null, $"编号 {head.Of} 的工单锚定时有 {head.Length} 条事件,现在不存在。");
        }

        foreach (var head in anchored.Streams.Values)
        {
            if (ends.GetValueOrDefault((int)head.Of) is var end && end < head.Length)
            {
                Report("audit_cut", null, $"审计流 {head.Of} 锚定时有 {head.Length} 条,现在只到第 {end} 条。");
            }
        }

        findings.Look(Findings.Anchors, anchored.Lines);
        if (anchored.Last is { } last && _tickets < last.Tickets)
        {
            Report("tickets_fewer", null, $"锚定时有 {last.Tickets} 件工单,现在有 {_tickets} 件。");
        }
    }

    private void Report(string code, string? ticketId, string text) =>
        findings.Report(Findings.Anchors, code, ticketId, null, text);
}
