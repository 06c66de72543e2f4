using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Ledger.Verification;

/// <summary>Each column that lists, boards and alarms read says what the history says.</summary>
internal sealed class RowCheck(Findings findings)
{
    public void Look(LedgerPage.Stored stored, Ticket ticket, byte[] chainHead)
    {
        findings.Look(Findings.Rows, 1 + stored.Assignments.Count + stored.Notices.Count);
        var row = new TicketRow(ticket);
        Compare(ticket.Id, "ticket", stored.Row, Expected(ticket, row, chainHead));
        LookAtAssignments(stored, ticket);
        LookAtNotices(stored, ticket);
        LookAtWords(stored, ticket);
    }

    private static Dictionary<string, object?> Expected(Ticket ticket, TicketRow row, byte[] chainHead) => new()
    {
        ["id"] = ticket.Id,
        ["version"] = ticket.Version,
        ["district_id"] = ticket.DistrictId,
        ["street_id"] = ticket.StreetId,
        ["community_id"] = ticket.Content.Place.CommunityId,
        ["grid_id"] = ticket.Content.Place.GridId,
        ["status"] = $"{ticket.Status}",
        ["kind"] = $"{ticket.Content.Kind}",
        ["grade"] = ticket.Grade?.ToString(),
        ["class"] = ticket.Class?.ToString(),
        ["title"] = ticket.Content.Title,
        ["item_id"] = ticket.Content.ItemId,
        ["source"] = ticket.Content.Source,
        ["author_id"] = ticket.AuthorId,
        ["drafted_at"] = ticket.DraftedAt,
        ["raised_at"] = ticket.RaisedAt,
        ["ended_at"] = ticket.EndedAt,
        ["warn_at"] = row.WarnAt,
        ["due_at"] = row.DueAt,
        ["breached"] = row.Breached,
        ["suspended"] = ticket.IsSuspended,
        ["provisional"] = row.Provisional,
        ["departments"] = row.Departments,
        ["longitude"] = ticket.Content.Place.Longitude,
        ["latitude"] = ticket.Content.Place.Latitude,
        ["next_deadline_at"] = row.NextDeadlineAt,
        ["chain_head"] = Convert.ToHexStringLower(chainHead),
    };

    private void LookAtAssignments(LedgerPage.Stored stored, Ticket ticket)
    {
        foreach (var share in ticket.Assignments)
        {
            var row = stored.Assignments.Find(one => one.No == share.No);
            if (row != AssignmentRow.Of(stored.Number, share))
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
        if (!stored.Notices.OrderBy(one => one.Key).SequenceEqual(ticket.Notified.OrderBy(one => one.Key)))
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

    private void Compare(
        string ticketId,
        string table,
        IReadOnlyDictionary<string, object?> stored,
        Dictionary<string, object?> expected)
    {
        foreach (var (column, value) in expected)
        {
            if (!Equals(stored[column], value))
            {
                findings.Report(
                    Findings.Rows,
                    $"{table}_differs",
                    ticketId,
                    null,
                    $"列 {column} 为“{stored[column]}”,历史记录为“{value}”。");
            }
        }
    }
}
