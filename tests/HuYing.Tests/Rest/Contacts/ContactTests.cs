using System.Net;
using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.Ledger.Sealing;
using HuYing.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest.Contacts;

public sealed class ContactTests
{
    private static readonly Reason Why = new("回访核实积水情况");

    [Fact]
    public async Task A_contact_is_shown_masked_to_everybody_in_scope()
    {
        var server = await RunningServer.Shared;
        var (id, contact) = await server.ADispatchedTicketWithContact();

        foreach (var login in new[] { Cast.Caller, Cast.Platform, Cast.Answerer, Cast.Supervisor })
        {
            var ticket = await (await server.As(login)).GetTicket(id);
            Assert.Equal(new MaskedContact("张**", $"138****{contact.Phone![^4..]}", "***", false), ticket.Contact);
        }
    }

    [Fact]
    public async Task It_is_revealed_to_those_who_work_on_it_and_put_on_record_with_the_reason()
    {
        var server = await RunningServer.Shared;
        var (id, contact) = await server.ADispatchedTicketWithContact();

        foreach (var login in new[] { Cast.Caller, Cast.Leader, Cast.Platform, Cast.Answerer })
        {
            var client = await server.As(login);
            Assert.Contains("contact/reveal", (await client.GetTicket(id)).AllowedActions);
            Assert.Equal(contact, await client.RevealContact(id, Why));
        }

        Assert.Equal(4L, await server.Database.AsOwner(
            $"SELECT count(*) FROM audit_entry WHERE act = 'RevealContact' AND object = '{id}'"
            + $" AND result = 'Done' AND detail ->> 'reason' = '{Why.Text}'"));
    }

    [Theory]
    [InlineData(Cast.Supervisor, 403, "role_not_allowed")]
    [InlineData(Cast.DistrictLeader, 403, "role_not_allowed")]
    [InlineData(Cast.SystemAdministrator, 403, "role_not_allowed")]
    [InlineData(Cast.SecurityAdministrator, 403, "role_not_allowed")]
    [InlineData(Cast.AuditAdministrator, 403, "role_not_allowed")]
    [InlineData(Cast.Neighbour, 404, "no_such_ticket")]
    [InlineData(Cast.SiblingAnswerer, 404, "no_such_ticket")]
    public async Task Nobody_else_sees_it(string login, int status, string code)
    {
        var server = await RunningServer.Shared;
        var (id, _) = await server.ADispatchedTicketWithContact();

        await (await server.Http(login)).Refused(
            Raw.Post($"tickets/{id}/contact/reveal", """{"text":"想看一下"}"""), (HttpStatusCode)status, code);
    }

    [Fact]
    public async Task A_department_sees_it_only_while_it_is_at_work_on_it()
    {
        var server = await RunningServer.Shared;
        var (id, _) = await server.ADispatchedTicketWithContact();

        await (await server.As(Cast.Caller)).CancelTicket(id, new Reason("居民撤回反映"));

        Assert.DoesNotContain(
            "contact/reveal", (await (await server.As(Cast.Answerer)).GetTicket(id)).AllowedActions);
        var refused = await Assert.ThrowsAsync<HuYingProblem>(
            async () => await (await server.As(Cast.Answerer)).RevealContact(id, Why));
        Assert.Equal("role_not_allowed", refused.Code);
    }

    [Theory]
    [InlineData("""{"text":""}""", "text_missing")]
    [InlineData("""{"text":"看看"}""", "text_too_short")]
    public async Task Without_a_reason_nothing_is_revealed(string body, string code)
    {
        var server = await RunningServer.Shared;
        var (id, _) = await server.ADispatchedTicketWithContact();

        await (await server.Http(Cast.Platform)).Refused(
            Raw.Post($"tickets/{id}/contact/reveal", body), HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task A_ticket_without_a_contact_has_nothing_to_reveal()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var caller = await server.As(Cast.Caller);

        Assert.Null((await caller.GetTicket(draft.TicketId)).Contact);
        var refused = await Assert.ThrowsAsync<HuYingProblem>(() => caller.RevealContact(draft.TicketId, Why));
        Assert.Equal("no_contact", refused.Code);
    }

    [Fact]
    public async Task It_is_corrected_held_released_and_erased()
    {
        var server = await RunningServer.Shared;
        var (id, _) = await server.ADispatchedTicketWithContact();
        var (caller, platform) = (await server.As(Cast.Caller), await server.As(Cast.Platform));

        await caller.RecordContact(id, new Contact("李建国", "0531-88881234"));
        Assert.Equal("李建国", (await platform.RevealContact(id, Why)).Name);
        await platform.HoldContact(id, new ContactHold(true, "涉及行政复议"));
        Assert.True((await caller.GetTicket(id)).Contact!.IsHeld);
        Assert.Equal("contact_on_hold", await Code(() => caller.EraseContact(id, new Reason("当事人撤回"))));
        await platform.HoldContact(id, new ContactHold(false, "复议终结"));
        await caller.EraseContact(id, new Reason("当事人撤回"));

        Assert.Null((await caller.GetTicket(id)).Contact);
        Assert.Equal(0L, await server.Database.AsOwner(
            $"SELECT count(*) FROM ticket_contact c JOIN ticket t ON t.number = c.ticket_number WHERE t.id = '{id}'"));
    }

    [Theory]
    [InlineData("{}", "contact_missing")]
    [InlineData("""{"name":"张秀英","phone":"12ab"}""", "phone_invalid")]
    public async Task A_contact_that_reaches_nobody_is_refused(string contact, string code)
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var http = await server.Http(Cast.Caller);

        await http.Refused(
            Raw.Post($"tickets/{draft.TicketId}/contact", contact), HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task A_repeated_draft_is_one_ticket_and_another_number_under_its_key_is_refused()
    {
        var server = await RunningServer.Shared;
        var http = await server.Http(Cast.Caller);
        var key = Raw.NewKey();
        var ticket = new NewTicket(Samples.Content(), Contact: ContactSamples.New());

        using var first = await http.SendAsync(Raw.Post("tickets", Raw.Json(ticket), key));
        using var second = await http.SendAsync(Raw.Post("tickets", Raw.Json(ticket), key));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
        await http.Refused(
            Raw.Post("tickets", Raw.Json(ticket with { Contact = ContactSamples.New() }), key),
            HttpStatusCode.UnprocessableEntity,
            "idempotency_key_reused");
    }

    [Fact]
    public async Task Without_keys_nothing_is_taken_and_nothing_is_shown()
    {
        await using var server = await RunningServer.Start(adjust: services =>
            services.AddSingleton<ICryptoProvider>(new LostKeys()));
        var caller = await server.As(Cast.Caller);
        var http = await server.Http(Cast.Caller);
        var draft = await server.ADraft();

        await http.Refused(
            Raw.Post("tickets", Raw.Json(new NewTicket(Samples.Content(), Contact: ContactSamples.New()))),
            HttpStatusCode.ServiceUnavailable,
            "crypto_unavailable");
        await http.Refused(
            Raw.Post($"tickets/{draft.TicketId}/contact", """{"phone":"13812345678"}"""),
            HttpStatusCode.ServiceUnavailable,
            "crypto_unavailable");

        Assert.Single(await caller.ListTickets(new TicketListing()).ToListAsync());
        Assert.Equal(0L, await server.Database.AsOwner("SELECT count(*) FROM ticket_contact"));
        Assert.Null((await caller.GetTicket(draft.TicketId)).Contact);
    }

    [Fact]
    public async Task Nobody_reveals_in_bulk()
    {
        await using var server = await RunningServer.Start(new RestOptions { RevealsPerHour = 2 });
        var (id, _) = await server.ADispatchedTicketWithContact();
        var platform = await server.As(Cast.Platform);
        await platform.RevealContact(id, Why);
        await platform.RevealContact(id, Why);

        var refused = await Assert.ThrowsAsync<HuYingProblem>(() => platform.RevealContact(id, Why));

        Assert.Equal("too_many_requests", refused.Code);
        await (await server.As(Cast.Caller)).RevealContact(id, Why);
    }

    private static async Task<string> Code(Func<Task> act) => (await Assert.ThrowsAsync<HuYingProblem>(act)).Code;

    private sealed class LostKeys : ICryptoProvider
    {
        public SealAlgorithm Algorithm => SealAlgorithm.Aes;

        public string KeyId => throw Lost();

        public Envelope Encrypt(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context) => throw Lost();

        public byte[] Decrypt(Envelope envelope, ReadOnlySpan<byte> context) => throw Lost();

        public byte[] Mac(ReadOnlySpan<byte> data) => throw Lost();

        private static CryptoUnavailable Lost() => new("The module does not answer.");
    }
}
