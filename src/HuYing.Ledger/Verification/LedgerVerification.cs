using System.Data;
using HuYing.Domain.Supervision;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Supervision;
using Npgsql;

namespace HuYing.Ledger.Verification;

/// <summary>
/// Reads the whole ledger in one snapshot, beside a running product or without one, and holds it against what it
/// promises. Memory grows with days and units, not with tickets.
/// </summary>
public static class LedgerVerification
{
    /// <param name="connection">Any login that may read; the application's will do.</param>
    /// <param name="progress">Is told how many events have been read.</param>
    /// <param name="anchored">What was written down outside the database; null leaves that out.</param>
    public static async Task<VerificationReport> Run(
        string connection, IProgress<long>? progress, CancellationToken ct, AnchoredLedger? anchored = null)
    {
        var login = new NpgsqlConnectionStringBuilder(connection)
        {
            Pooling = false,
            CommandTimeout = 0,
            ApplicationName = "huying-verify",
            MaxAutoPrepare = 20,
            AutoPrepareMinUsages = 2,
        };
        await using var opened = new NpgsqlConnection(login.ConnectionString);
        await opened.OpenAsync(ct);
        await using var snapshot = await opened.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);

        var findings = new Findings(isAnchored: anchored is not null);
        var anchors = anchored is null ? null : new AnchorCheck(findings, anchored);
        var (now, replayed) = await Begin(opened, ct);
        var zones = await DistrictZones.All(opened, ct);
        var tickets = new TicketChecks(findings, now, replayed, zones, anchors);
        var page = await LedgerPage.Read(opened, 0, ct);
        while (page.All.Count > 0)
        {
            // The next page is on its way while this one is judged.
            var next = LedgerPage.Read(opened, page.Last, ct);
            tickets.Look(page);
            progress?.Report(tickets.Events);
            page = await next;
        }

        await new WholeChecks(opened, findings, ct).Look(tickets.Recount);
        await new FigureCheck(opened, findings).Look(tickets.Figures, ct);
        var audit = new AuditCheck(findings, anchors);
        await audit.Look(opened, ct);
        anchors?.LookAtTheRest(audit.Ends);
        return new VerificationReport(now, tickets.Tickets, tickets.Events, findings.Checks);
    }

    private static async Task<(DateTimeOffset Now, HashSet<string> Replayed)> Begin(
        NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "SELECT now(), ARRAY(SELECT district_id FROM replay_lease WHERE until > now())", connection);
        await using var row = await command.ExecuteReaderAsync(ct);
        await row.ReadAsync(ct);
        return (row.Instant(0), [.. row.Texts(1)]);
    }

    /// <summary>What one ticket can answer by itself, and the sums that its tally adds to.</summary>
    private sealed class TicketChecks(
        Findings findings,
        DateTimeOffset now,
        HashSet<string> replayed,
        Dictionary<string, TimeZoneInfo> zones,
        AnchorCheck? anchors)
    {
        private readonly ChainCheck _chain = new(findings);
        private readonly ReplayCheck _replay = new(findings);
        private readonly RowCheck _rows = new(findings);
        private readonly DeadlineCheck _deadlines = new(findings, now, replayed);
        private readonly AttachmentCheck _attachments = new(findings);
        private readonly ContactCheck _contacts = new(findings);

        public long Tickets { get; private set; }

        public long Events { get; private set; }

        public Dictionary<(CounterScope Scope, string UnitId, string Metric), long> Recount { get; } = [];

        public Dictionary<(string DistrictId, DayFigure Figure), long> Figures { get; } = [];

        public void Look(LedgerPage page)
        {
            foreach (var stored in page.All)
            {
                Tickets++;
                Events += stored.Events.Count;
                _chain.Look(stored.Id, stored.Events);
                anchors?.LookAtTicket(stored);
                if (_replay.Look(stored.Id, stored.Events) is { } ticket)
                {
                    Look(stored, ticket);
                }
                else if (stored.Events.Count == 0)
                {
                    findings.Report(Findings.Chain, "history_missing", stored.Id, null, "工单没有任何历史记录。");
                }
            }
        }

        private void Look(LedgerPage.Stored stored, Ticket ticket)
        {
            _rows.Look(stored, ticket, stored.Events[^1].Hash);
            _deadlines.Look(ticket);
            _attachments.Look(stored, ticket);
            _contacts.Look(stored, ticket);
            foreach (var (figure, amount) in TicketTally.Of(ticket))
            {
                Recount[figure] = Recount.GetValueOrDefault(figure) + amount;
            }

            var zone = zones.GetValueOrDefault(ticket.DistrictId, TimeZoneInfo.Utc);
            foreach (var (figure, amount) in TicketFigures.Of(ticket))
            {
                var key = (ticket.DistrictId, figure.In(zone));
                Figures[key] = Figures.GetValueOrDefault(key) + amount;
            }
        }
    }
}
