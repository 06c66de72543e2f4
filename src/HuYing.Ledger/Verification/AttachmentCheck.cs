using HuYing.Domain.Tickets;

namespace HuYing.Ledger.Verification;

/// <summary>Each file that the history names is there, with the bytes whose hash the history holds.</summary>
internal sealed class AttachmentCheck(Findings findings)
{
    public void Look(LedgerPage.Stored stored, Ticket ticket)
    {
        findings.Look(Findings.Attachments, ticket.Attachments.Length);
        foreach (var attachment in ticket.Attachments)
        {
            if (!stored.Attachments.TryGetValue(attachment.Id, out var file))
            {
                Report("attachment_missing", $"附件“{attachment.Name}”不存在。");
            }
            else if (file.Named != attachment.Sha256 || file.Actual != attachment.Sha256
                || (attachment.Thumbnail is not null && file.Thumbnail != attachment.Thumbnail))
            {
                Report("attachment_changed", $"附件“{attachment.Name}”的内容与历史记录不符。");
            }
        }

        void Report(string code, string text) => findings.Report(Findings.Attachments, code, ticket.Id, null, text);
    }
}
