using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Ledger.Verification;

/// <summary>Each column that lists, boards and alarms read says what the history says.</summary>
internal sealed class RowCheck(Findings findings)
{
    private static readonly string[] Columns =
    [
        "number", "id", "version", "district_id", "street_id", "community_id", "grid_id", "status", "kind",
        "grade", "class", "title", "item_id", "source", "author_id", "drafted_at", "raised_at", "ended_at",
        "warn_at", "due_at", "breached", "suspended", "provisional", "departments", "longitude", "latitude",
        "next_deadline_at", "chain_head", "sensitivity",
    ];

    public void Look(LedgerPage.Stored stored, Ticket ticket, byte[] chainHead)
    {
        findings.Look(Findings.Rows, 1 + stored.Assignments.Count + stored.Notices.Count);
        var row = new TicketRow(ticket);
        Compare(ticket.Id, stored.Row, Expected(stored.Number, ticket, row, chainHead));
        LookAtAssignments(stored, ticket);
        LookAtNotices(stored, ticket);
        LookAtWords(stored, ticket);
    }

    private static object?[] Expected(long number, Ticket ticket, TicketRow row, byte[] chainHead) =>
    [
        number,
        ticket.Id,
        ticket.Version,
        ticket.DistrictId,
        ticket.StreetId,
        ticket.Content.Place.CommunityId,
        ticket.Content.Place.GridId,
        Word.Of(ticket.Status),
        Word.Of(ticket.Content.Kind),
        Word.Of(ticket.Grade),
        Word.Of(ticket.Class),
        ticket.Content.Title,
        ticket.Content.ItemId,
        ticket.Content.Source,
        ticket.AuthorId,
        ticket.DraftedAt.UtcDateTime,
        ticket.RaisedAt?.UtcDateTime,
        ticket.EndedAt?.UtcDateTime,
        row.WarnAt?.UtcDateTime,
        row.DueAt?.UtcDateTime,
        row.Breached,
        ticket.IsSuspended,
        row.Provisional,
        row.Departments,
        ticket.Content.Place.Longitude,
        ticket.Content.Place.Latitude,
        row.NextDeadlineAt?.UtcDateTime,
        Convert.ToHexStringLower(chainHead),
        Word.Of(ticket.Sensitivity),
    ];

    private void LookAtAssignments(LedgerPage.Stored stored, Ticket ticket)
    {
        foreach (var share in ticket.Assignments)
        {
            var row = stored.Assignments.Find(one => one.No == share.No);
            if (row != AssignmentRow.Of(stored.Number, ticket, share))
            {
                findings.Report(Findings.Rows, "assignment_differs", ticket.Id, null, $"第 {share.No} 项任务的数据行与历史记录不符。");
            }
        }

        if (stored.Assignments.Count > ticket.Assignments.Length)
        {
            findings.Report(Findings.Rows, "assignment_invented", ticket.Id, null, "任务数据行多于历史记录。");
        }
    }

    private void LookAtNotices(LedgerPage.Stored stored, Ticket ticket)
    {
        var expected = ticket.Notified.Select(one => (UnitId: one.Key, Read: one.Value, ticket.DraftedAt));
        if (!stored.Notices.OrderBy(one => one.UnitId).SequenceEqual(expected.OrderBy(one => one.UnitId)))
        {
            findings.Report(Findings.Rows, "notice_differs", ticket.Id, null, "知会数据行与历史记录不符。");
        }
    }

    private void LookAtWords(LedgerPage.Stored stored, Ticket ticket)
    {
        findings.Look(Findings.Words);
        var (content, grams) = (ticket.Content, SearchGrams.Of(SearchGrams.TextsOf(ticket)).Length);
        if (stored.Words != (content.Description, content.Place.Address, grams))
        {
            findings.Report(Findings.Words, "words_differ", ticket.Id, null, "描述、地址或其检索词与历史记录不符。");
        }
    }

    private void Compare(string ticketId, object?[] stored, object?[] expected)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            if (!Equals(stored[i], expected[i]))
            {
                var text = $"列 {Columns[i]} 为“{stored[i]}”,历史记录为“{expected[i]}”。";
                findings.Report(Findings.Rows, "ticket_differs", ticketId, null, text);
            }
        }
    }
}
