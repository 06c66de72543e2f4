using System.Net;
using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.Ledger.Verification;
using HuYing.Rest.Tickets.Contacts;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest.Contacts;

public sealed class SubjectTests
{
    private const string Why = "当事人本人申请";

    [Fact]
    public async Task A_number_is_found_by_its_digits_masked_and_on_record_without_the_number()
    {
        var server = await RunningServer.Shared;
        var (id, contact) = await server.ADispatchedTicketWithContact();
        var platform = await server.As(Cast.Platform);

        var found = await platform.SearchContacts(new SubjectQuestion($"+86 {contact.Phone}", Why));

        var one = Assert.Single(found.Items);
        Assert.Equal((id, "张**", TicketStatus.Dispatched), (one.TicketId, one.Contact.Name, one.Status));
        Assert.DoesNotContain(contact.Phone!, $"{one}", StringComparison.Ordinal);
        Assert.Equal(1L, await server.Database.AsOwner(
            $"SELECT count(*) FROM audit_entry WHERE act = 'SearchContacts' AND detail ->> 'tickets' = '{id}'"));
    }

    [Fact]
    public async Task A_person_gets_all_that_is_held_about_his_number()
    {
        var server = await RunningServer.Shared;
        var (id, contact) = await server.ADispatchedTicketWithContact();
        var draft = await (await server.As(Cast.Caller)).DraftTicket(new NewTicket(Samples.Content(), false, contact));

        var found = await (await server.As(Cast.Platform)).ExportContacts(new SubjectQuestion(contact.Phone!, Why));

        Assert.Equal([id, draft.TicketId], found.Items.Select(one => one.TicketId));
        Assert.All(found.Items, one => Assert.Equal(contact, one.Contact));
        Assert.Equal([true, false], found.Items.Select(one => one.MaySee));
    }

    [Fact]
    public async Task A_number_is_erased_where_no_open_case_needs_it_and_the_chain_stays_green()
    {
        await using var server = await RunningServer.Start();
        var (open, contact) = await server.ADispatchedTicketWithContact();
        var (caller, platform) = (await server.As(Cast.Caller), await server.As(Cast.Platform));
        var ended = await caller.DraftTicket(new NewTicket(Samples.Content(), false, contact));
        await caller.CancelTicket(ended.TicketId, new Reason("居民撤回反映"));
        var question = new SubjectQuestion(contact.Phone!, Why);

        var erasure = await platform.EraseContacts(question);

        Assert.Equal([ended.TicketId], erasure.Erased);
        Assert.Equal((open, "contact_in_use"), (erasure.Kept.Single().TicketId, erasure.Kept.Single().Code));
        Assert.Equal([open], (await platform.SearchContacts(question)).Items.Select(one => one.TicketId));
        var refused = await Assert.ThrowsAsync<HuYingProblem>(() => platform.EraseContacts(question));
        Assert.Equal("contact_in_use", refused.Code);
        await caller.CancelTicket(open, new Reason("居民撤回反映"));
        Assert.Equal([open], (await platform.EraseContacts(question)).Erased);
        Assert.Empty((await platform.SearchContacts(question)).Items);
        Assert.True((await LedgerVerification.Run(server.Database.App, null, CancellationToken.None)).IsGreen);
    }

    [Fact]
    public async Task What_is_on_hold_is_kept()
    {
        var server = await RunningServer.Shared;
        var (id, contact) = await server.ADispatchedTicketWithContact();
        var platform = await server.As(Cast.Platform);
        await platform.HoldContact(id, new ContactHold(true, "涉及行政复议"));
        await (await server.As(Cast.Caller)).CancelTicket(id, new Reason("居民撤回反映"));

        var refused = await Assert.ThrowsAsync<HuYingProblem>(
            () => platform.EraseContacts(new SubjectQuestion(contact.Phone!, Why)));

        Assert.Equal("contact_on_hold", refused.Code);
    }

    [Fact]
    public async Task A_contact_is_erased_when_its_time_is_over_and_not_before()
    {
        await using var server = await RunningServer.Start();
        var (old, _) = await server.ADispatchedTicketWithContact();
        var (young, _) = await server.ADispatchedTicketWithContact();
        var (held, _) = await server.ADispatchedTicketWithContact();
        var (open, _) = await server.ADispatchedTicketWithContact();
        var (caller, platform) = (await server.As(Cast.Caller), await server.As(Cast.Platform));
        await platform.HoldContact(held, new ContactHold(true, "涉及行政复议"));
        foreach (var id in new[] { old, young, held })
        {
            await caller.CancelTicket(id, new Reason("居民撤回反映"));
        }

        await server.Database.AsOwner(
            $"UPDATE ticket SET ended_at = ended_at - interval '366 days' WHERE id <> '{young}'");
        await server.Database.AsOwner("UPDATE ticket_contact SET recorded_at = recorded_at - interval '366 days'");

        var erased = await server.Services.GetRequiredService<ContactRetention>().Run(CancellationToken.None);

        Assert.Equal(1, erased);
        Assert.Null((await caller.GetTicket(old)).Contact);
        foreach (var id in new[] { young, held, open })
        {
            Assert.NotNull((await caller.GetTicket(id)).Contact);
        }

        var last = (await caller.GetTimeline(old)).Entries[^1];
        Assert.Equal(("contact-erased", "system"), (last.Kind, last.By.AccountId));
    }

    [Theory]
    [InlineData("""{"phone":"不详","reason":"当事人本人申请"}""", "phone_invalid")]
    [InlineData("""{"phone":"13812345678","reason":""}""", "text_missing")]
    [InlineData("""{"phone":"13812345678","reason":"机主 138-1234-5678 申请"}""", "reason_names_number")]
    public async Task A_question_needs_a_number_and_a_reason_that_does_not_tell_it(string body, string code)
    {
        var http = await (await RunningServer.Shared).Http(Cast.Platform);

        foreach (var act in new[] { "search", "export", "erase" })
        {
            await http.Refused(Raw.Post($"contacts/{act}", body), HttpStatusCode.UnprocessableEntity, code);
        }
    }
}
