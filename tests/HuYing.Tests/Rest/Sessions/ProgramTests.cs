using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using HuYing.Client;
using HuYing.Client.Organisation;

namespace HuYing.Tests.Rest.Sessions;

public sealed class ProgramTests
{
    [Fact]
    public async Task A_program_reads_what_its_unit_may_and_changes_nothing_without_the_scope()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var (client, _, _) = await AProgram(server, ["tickets:read"]);

        Assert.Equal(draft.TicketId, (await client.GetTicket(draft.TicketId)).Id);
        Assert.Equal(Role.Caller, (await client.GetMe()).Role);
        await client.ListStreets();
        await Refused("scope_missing", () => client.DraftTicket(new(Samples.Content())));
        await Refused("scope_missing", () => client.GetStreetBoard(Cast.Street));
        await Refused("not_for_programs", () => client.ListSessions());
        await Refused("not_for_programs", () => client.ChangePassword("x", "y"));
        await Refused("not_for_programs", () => client.ListPrograms());
    }

    [Fact]
    public async Task A_program_that_may_write_acts_under_its_own_name()
    {
        var server = await RunningServer.Shared;
        var (client, id, _) = await AProgram(server, ["tickets:read", "tickets:write"]);
        var draft = await client.DraftTicket(new(Samples.Content()));

        Assert.Equal($"program:{id}", (await client.GetTicket(draft.TicketId)).AuthorId);
    }

    [Fact]
    public async Task What_is_not_in_the_list_of_fields_is_in_no_answer()
    {
        var server = await RunningServer.Shared;
        var draft = await server.ADraft();
        var (client, _, _) = await AProgram(server, ["tickets:read"], ["status", "content", "title", "kind"]);
        using var http = await server.Http();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", client.Token);

        var detail = JsonNode.Parse(await http.GetStringAsync($"api/v1/tickets/{draft.TicketId}"))!.AsObject();
        Assert.Equal(["id", "version", "status", "content", "assignments"], detail.Select(one => one.Key));
        Assert.Equal(["title", "kind"], detail["content"]!.AsObject().Select(one => one.Key));
        foreach (var path in new[] { $"tickets/{draft.TicketId}", $"tickets/{draft.TicketId}/timeline", "tickets",
            "me" })
        {
            var text = await http.GetStringAsync($"api/v1/{path}");
            foreach (var hidden in new[] { "description", "address", "authorId", "accountId", "积水约二十厘米", "柏知遥" })
            {
                Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
            }
        }

        using var export = await http.GetAsync("api/v1/tickets/export");
        Assert.NotEqual(HttpStatusCode.OK, export.StatusCode);
    }

    [Fact]
    public async Task Two_secrets_are_good_at_once_and_a_voided_one_ends_the_tokens()
    {
        var server = await RunningServer.Shared;
        var (client, id, first) = await AProgram(server, ["tickets:read"]);
        var security = await server.Fresh(Cast.SecurityAdministrator);
        var second = await security.AddProgramSecret(id);
        await Refused("two_secrets", () => security.AddProgramSecret(id));
        await server.Nobody().IssueProgramToken(id, second.Secret!);
        await client.CountTickets();

        await security.DropProgramSecret(id, first.SecretId);
        await Refused("login_required", () => client.CountTickets());
        await Refused("program_unknown", () => server.Nobody().IssueProgramToken(id, first.Secret!));
        await server.Nobody().IssueProgramToken(id, second.Secret!);
        Assert.Equal(
            [second.SecretId],
            (await security.ListPrograms()).Programs.Single(one => one.Id == id).Secrets.Select(one => one.Id));
    }

    [Fact]
    public async Task A_disabled_program_is_out_at_once()
    {
        var server = await RunningServer.Shared;
        var (client, id, secret) = await AProgram(server, ["tickets:read"]);
        await client.CountTickets();
        var security = await server.Fresh(Cast.SecurityAdministrator);
        await security.ChangeProgram(id, new("停用", Role.Caller, Cast.Street, ["tickets:read"], null, 20, true));

        await Refused("login_required", () => client.CountTickets());
        await Refused("program_unknown", () => server.Nobody().IssueProgramToken(id, secret.Secret!));
    }

    [Fact]
    public async Task A_program_has_a_rate_of_its_own()
    {
        var server = await RunningServer.Shared;
        var (client, _, _) = await AProgram(server, ["tickets:read"], perSecond: 1);

        await Refused("too_many_requests", async () =>
        {
            while (true)
            {
                await client.CountTickets();
            }
        });
        await (await server.As(Cast.Caller)).CountTickets();
    }

    [Fact]
    public async Task A_token_lasts_ten_minutes_and_asks_for_no_more_than_was_granted()
    {
        var server = await RunningServer.Shared;
        var (client, id, secret) = await AProgram(server, ["tickets:read"]);
        Assert.Equal(600, (await client.IssueProgramToken(id, secret.Secret!)).ExpiresIn);
        using var http = await server.Http();

        Assert.Equal("scope_not_granted", await Ask(http, ("scope", "tickets:write")));
        Assert.Equal("grant_type_unsupported", await Ask(http, ("grant_type", "password")));
        Assert.Equal("program_unknown", await Ask(http, ("client_secret", "wrong")));
        Assert.Equal("program_unknown", await Ask(http, ("client_id", "nobody")));
        await server.Database.AsOwner("UPDATE program_token SET expires_at = now()");
        await Assert.ThrowsAsync<HuYingProblem>(async () =>
        {
            // What this process remembers holds for seconds at most.
            while (true)
            {
                await client.CountTickets();
            }
        });

        async Task<string?> Ask(HttpClient asker, (string, string) changed)
        {
            var form = new Dictionary<string, string?>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = id,
                ["client_secret"] = secret.Secret!,
            };
            form[changed.Item1] = changed.Item2;
            using var content = new FormUrlEncodedContent(form.Select(
                one => new KeyValuePair<string?, string?>(one.Key, one.Value)));
            using var answer = await asker.PostAsync(new Uri("api/v1/oauth/token", UriKind.Relative), content);
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["code"]?.GetValue<string>();
        }
    }

    [Fact]
    public async Task Programs_that_do_not_fit_are_refused()
    {
        var security = await (await RunningServer.Shared).Fresh(Cast.SecurityAdministrator);
        var good = new NewProgram("city-hotline", "热线", Role.Caller, Cast.Street, ["tickets:read"]);

        await Refused("program_id_invalid", () => security.CreateProgram(good with { Id = "Has Space" }));
        await Refused("unknown_word", () => security.CreateProgram(good with { Scopes = ["everything"] }));
        await Refused("role_misplaced", () => security.CreateProgram(good with { Role = Role.SystemAdministrator }));
        await Refused("role_misplaced", () => security.CreateProgram(good with { UnitId = Cast.Department }));
        await Refused("limit_out_of_range", () => security.CreateProgram(good with { PerSecond = 0 }));
    }

    private static async Task<(HuYingClient Client, string Id, NewSecret Secret)> AProgram(
        RunningServer server, string[] scopes, string[]? fields = null, int perSecond = 500)
    {
        var id = $"p-{Guid.CreateVersion7():N}";
        var security = await server.Fresh(Cast.SecurityAdministrator);
        await security.CreateProgram(new(id, "热线平台", Role.Caller, Cast.Street, scopes, fields, perSecond));
        var secret = await security.AddProgramSecret(id);
        var client = server.Nobody();
        await client.IssueProgramToken(id, secret.Secret!);
        return (client, id, secret);
    }

    private static async Task Refused(string code, Func<Task> ask) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<HuYingProblem>(ask)).Code);
}
