using System.Net;
using System.Text.Json;
using HuYing.Client;
using HuYing.Client.Organisation;
using HuYing.Rest.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest;

public sealed class AuditTests : OnOwnServer
{
    [Fact]
    public async Task A_change_is_on_record_once_however_often_it_is_sent()
    {
        var admin = await Server.Http(Cast.SystemAdministrator);
        var body = JsonSerializer.Serialize(
            new NewAccount("new-1", "测试员", Role.Caller, Cast.Street),
            WireJson.Strict.NewAccount);
        var key = Raw.NewKey();
        string? password = null;
        for (var i = 0; i < 3; i++)
        {
            using var answer = await admin.SendAsync(Raw.Post("organisation/accounts", body, key));
            Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
            password ??= JsonSerializer.Deserialize(
                await answer.Content.ReadAsStringAsync(), WireJson.Strict.FirstPassword)!.Password;
        }

        Assert.Equal(
            "admin 127.0.0.1 CreateAccount new-1 Done",
            await Ask("""
                SELECT string_agg(concat_ws(' ', account_id, address, act, object, result), '|')
                FROM audit_entry WHERE act = 'CreateAccount'
                """));
        Assert.DoesNotContain(password!, (string)(await Ask("SELECT string_agg(e::text, '') FROM audit_entry e"))!,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ticket_remembers_where_each_act_came_from()
    {
        var draft = await Server.ADraft();

        Assert.Equal("caller-01 127.0.0.1 16 t", await Ask($"""
            SELECT concat_ws(' ', actor ->> 'accountId', actor -> 'from' ->> 'address',
                length(actor -> 'from' ->> 'session'), length(actor -> 'from' ->> 'trace') > 0)
            FROM ticket_event e JOIN ticket t ON t.number = e.ticket_number WHERE t.id = '{draft.TicketId}' LIMIT 1
            """));
        var timeline = await (await Server.Http(Cast.Caller)).GetStringAsync(
            $"api/v1/tickets/{draft.TicketId}/timeline");
        Assert.DoesNotContain("127.0.0.1", timeline, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusals_are_on_record_by_themselves_with_their_reason_and_the_number_people_report()
    {
        var draft = await Server.ADraft();
        var neighbour = await Server.Http(Cast.Neighbour);
        var refused = await neighbour.Refused(
            Raw.Post($"tickets/{draft.TicketId}/submit", null), HttpStatusCode.NotFound, "no_such_ticket");
        var caller = await Server.Http(Cast.Caller);
        await caller.Refused(
            Raw.Post("organisation/accounts", "{}"), HttpStatusCode.Forbidden, "role_not_allowed");
        await caller.Refused(
            Raw.Post($"tickets/{draft.TicketId}/submit", null, ifMatch: "\"9\""),
            HttpStatusCode.PreconditionFailed,
            "version_conflict");
        using var looked = await neighbour.GetAsync($"api/v1/tickets/{draft.TicketId}");

        Assert.Equal(
            $"""
             caller-06 SubmitTicket {draft.TicketId} Refused no_such_ticket
             caller-01 CreateAccount Refused role_not_allowed
             caller-01 SubmitTicket {draft.TicketId} Refused version_conflict
             caller-06 GetTicket {draft.TicketId} Refused no_such_ticket
             """,
            await Ask("""
                SELECT string_agg(concat_ws(' ', account_id, act, nullif(object, ''), result, code), E'\n' ORDER BY at)
                FROM audit_entry WHERE result = 'Refused'
                """));
        Assert.Equal(
            refused.TraceId, await Ask("SELECT trace FROM audit_entry WHERE act = 'SubmitTicket' ORDER BY at LIMIT 1"));
    }

    [Fact]
    public async Task Strangers_and_floods_share_lines_and_none_is_lost()
    {
        var stranger = await Server.Http();
        for (var i = 0; i < 7; i++)
        {
            await stranger.Refused(Raw.Post("tickets", "{}"), HttpStatusCode.Unauthorized, "login_required");
        }

        var caller = await Server.Http(Cast.Caller);
        for (var i = 0; i < RefusalFolds.OwnLines + 5; i++)
        {
            await caller.Refused(
                Raw.Post("organisation/accounts", "{}"), HttpStatusCode.Forbidden, "role_not_allowed");
        }

        await Server.Services.GetRequiredService<RefusalFolds>().Flush(all: true);

        Assert.Equal(7L, await Refusals("login_required"));
        Assert.Equal(RefusalFolds.OwnLines + 5L, await Refusals("role_not_allowed"));
        Assert.True((long)(await Ask("SELECT count(*) FROM audit_entry WHERE code = 'login_required'"))! <= 2);
    }

    [Fact]
    public async Task A_change_whose_record_cannot_be_written_is_not_made()
    {
        var admin = await Server.As(Cast.SystemAdministrator);
        await Database.AsOwner("REVOKE INSERT ON audit_entry FROM huying_app");

        var problem = await Assert.ThrowsAsync<HuYingProblem>(() => admin.CreateAccount(
            new NewAccount("new-2", "测试员", Role.Caller, Cast.Street)));

        Assert.Equal("storage_unavailable", problem.Code);
        Assert.Equal(0L, await Ask("SELECT count(*) FROM account WHERE login = 'new-2'"));
    }

    // Lines of their own count one; a shared line says how many.
    private Task<object?> Refusals(string code) => Ask($"""
        SELECT sum(coalesce((detail ->> 'count')::bigint, 1))::bigint FROM audit_entry WHERE code = '{code}'
        """);

    private Task<object?> Ask(string sql) => Database.AsOwner(sql);
}
