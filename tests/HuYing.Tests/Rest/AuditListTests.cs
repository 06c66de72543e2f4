using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using HuYing.Client;
using HuYing.Client.Audit;

namespace HuYing.Tests.Rest;

public sealed class AuditListTests : OnOwnServer
{
    [Fact]
    public async Task An_auditor_sees_who_did_what_to_a_ticket_and_who_was_refused()
    {
        var raised = await Server.ARaisedTicket();
        var neighbour = await Server.As(Cast.Neighbour);
        await Assert.ThrowsAsync<HuYingProblem>(() => neighbour.GetTicket(raised.TicketId));
        var auditor = await Server.As(Cast.AuditAdministrator);

        var page = await auditor.ListAudit(new AuditListing(Target: raised.TicketId));

        Assert.Equal(
            [
                "caller-06 GetTicket Refused no_such_ticket", "leader-lanqiao ApproveTicket Done ",
                "caller-01 SubmitTicket Done ", "caller-01 DraftTicket Done ",
            ],
            page.Lines.Select(line => $"{line.AccountId} {line.Act} {line.Result} {line.Code}"));
        Assert.Null(page.NextCursor);
        Assert.Equal(
            ["SubmitTicket", "DraftTicket"],
            (await auditor.ListAudit(new AuditListing(Account: Cast.Caller))).Lines
                .Where(line => line.Place.StartsWith("HY-", StringComparison.Ordinal)).Select(line => line.Act));
    }

    [Fact]
    public async Task An_export_is_itself_on_record_with_its_filter_count_and_hash()
    {
        await Server.ARaisedTicket();
        var auditor = await Server.As(Cast.AuditAdministrator);
        var file = await auditor.ExportAudit(new AuditListing(Account: Cast.Caller, Act: "SubmitTicket"));

        var text = Encoding.UTF8.GetString(file);
        Assert.Equal(2, text.TrimEnd().Split('\n').Length);
        Assert.Contains("SubmitTicket", text, StringComparison.Ordinal);
        var export = (await auditor.ListAudit(new AuditListing(Act: "ExportAudit"))).Lines.Single();
        Assert.Equal(Cast.AuditAdministrator, export.AccountId);
        Assert.Contains($"account={Cast.Caller}", export.Detail["filter"], StringComparison.Ordinal);
        Assert.Equal("1", export.Detail["rows"]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file)), export.Detail["sha256"]);
    }

    [Fact]
    public async Task Lists_of_tickets_that_are_exported_are_on_record_too()
    {
        await (await Server.As(Cast.Platform)).ExportTickets(new HuYing.Client.Tickets.TicketListing());

        Assert.Equal("platform-1", await Database.AsOwner(
            "SELECT account_id FROM audit_entry WHERE act = 'ExportTickets' AND detail ->> 'rows' = '0'"));
    }

    [Theory]
    [InlineData("limit=0", "limit_out_of_range")]
    [InlineData("limit=501", "limit_out_of_range")]
    [InlineData("cursor=x", "cursor_invalid")]
    [InlineData("from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z", "range_reversed")]
    public async Task A_filter_that_means_nothing_is_refused(string query, string code)
    {
        var auditor = await Server.Http(Cast.AuditAdministrator);

        await auditor.Refused(
            new HttpRequestMessage(HttpMethod.Get, $"api/v1/audit?{query}"), HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task Periods_are_asked_for_by_instants()
    {
        await Server.ADraft();
        var auditor = await Server.As(Cast.AuditAdministrator);
        var at = (await auditor.ListAudit(new AuditListing(Act: "DraftTicket"))).Lines.Single().At;

        Assert.Single((await auditor.ListAudit(new AuditListing(Act: "DraftTicket", From: at))).Lines);
        Assert.Empty((await auditor.ListAudit(new AuditListing(Act: "DraftTicket", To: at))).Lines);
        Assert.True(at.Offset == TimeSpan.Zero, at.ToString(CultureInfo.InvariantCulture));
    }
}
