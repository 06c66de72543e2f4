using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using HuYing.Client;
using HuYing.Domain.Organisation;
using HuYing.Rest.Tickets;

namespace HuYing.Tests.Rest.Matrix;

/// <summary>Asks everything as everybody, over HTTP.</summary>
internal sealed class MatrixWalk(RunningServer server, MatrixBodies bodies, MatrixTickets tickets)
{
    private const int AtATime = 8;

    private static readonly HttpStatusCode[] OfContentOrState =
    [
        HttpStatusCode.Conflict, HttpStatusCode.PreconditionFailed, HttpStatusCode.RequestEntityTooLarge,
        HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity, HttpStatusCode.PreconditionRequired,
    ];

    private readonly ConcurrentDictionary<string, HttpClient> _clients = new();

    /// <summary>Logs everybody in, and then shuts those out who are to be shut out.</summary>
    public async Task Enter()
    {
        await LogIn(MatrixDistrict.People);
        var admin = await server.As(MatrixDistrict.Find(Role.SystemAdministrator).Login);
        foreach (var one in MatrixDistrict.People.Where(one => one.Column == "disabled"))
        {
            await admin.DisableAccount(one.Login);
        }

        var security = await server.Fresh(MatrixDistrict.Find(Role.SecurityAdministrator).Login);
        foreach (var one in MatrixDistrict.Programs)
        {
            await security.CreateProgram(new(one.Login, "系统", one.Role.OnWire(), one.Unit, one.Scopes!, null, 500));
            var secret = await security.AddProgramSecret(one.Login);
            _clients[one.Login] = await server.Http();
            _clients[one.Login].DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
                "Bearer", (await server.Nobody().IssueProgramToken(one.Login, secret.Secret!)).AccessToken);
        }
    }

    /// <summary>The answers by target and person; null is nobody.</summary>
    public async Task<IReadOnlyDictionary<(string Target, Persona? By), string>> Ask(IEnumerable<MatrixTarget> targets)
    {
        var nobody = await server.Http();
        var answers = new ConcurrentDictionary<(string, Persona?), string>();
        var questions =
            from target in targets
            from persona in MatrixDistrict.Everybody.Append(null)
            where persona is null || !target.IsOpen
            select (Target: target, By: persona);

        // What may log somebody out everywhere is asked last.
        foreach (var some in questions.ToLookup(one => one.Target.EndsSessions).OrderBy(one => one.Key))
        {
            await Parallel.ForEachAsync(
                some,
                new ParallelOptions { MaxDegreeOfParallelism = AtATime },
                async (question, _) =>
                {
                    var (target, by) = question;
                    var client = by is null ? nobody : _clients[by.Login];
                    answers[(target.Name, by)] = await Ask(target, by, client);
                });
        }

        server.ForgetTokens();
        await LogIn(MatrixDistrict.People.Where(one => one.Column != "disabled"));
        return answers;
    }

    /// <summary>Asks with a body of one's own.</summary>
    public async Task<HttpStatusCode> Send(MatrixTarget target, Persona? by, JsonNode body)
    {
        using var request = Request(target);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        var client = by is null ? await server.Http() : _clients[by.Login];
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task<string> Ask(MatrixTarget target, Persona? by, HttpClient client)
    {
        using var request = Request(target);
        if (target.EndsSessions && by is { Column: not "disabled", Scopes: null })
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await FreshToken(by));
        }

        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var isStream = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
        var text = isStream ? "" : await response.Content.ReadAsStringAsync();
        return target.IsOpen && !text.Contains("login_required", StringComparison.Ordinal) ? "ok"
            : response.IsSuccessStatusCode && target.IsList && !isStream ? Shown(text)
            : response.IsSuccessStatusCode || OfContentOrState.Contains(response.StatusCode) ? "ok"
            : response.StatusCode == HttpStatusCode.BadRequest ? "bad"
            : response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
                ? $"{(int)response.StatusCode}"
            : throw new InvalidOperationException($"{target.Name} as {by?.Login}: {response.StatusCode} {text}");
    }

    private string Shown(string text) =>
        (
            text.Contains(tickets.Usual, StringComparison.Ordinal),
            text.Contains(tickets.Sensitive, StringComparison.Ordinal)
        ) switch
        {
            (true, true) => "both",
            (true, false) => "usual",
            (false, true) => "sensitive",
            _ => "ok",
        };

    private HttpRequestMessage Request(MatrixTarget target)
    {
        var request = new HttpRequestMessage(new HttpMethod(target.Method), target.Path);
        if (target.Method == "GET")
        {
            return request;
        }

        request.Headers.Add("Idempotency-Key", Raw.NewKey());
        if (target.Method == "PUT")
        {
            // Of no version: whoever may change it is told so, and nobody else.
            request.Headers.TryAddWithoutValidation("If-Match", "\"999\"");
        }

        request.Content = target.Pattern.EndsWith("/attachments", StringComparison.Ordinal)
            ? new ByteArrayContent(Samples.Photo) { Headers = { ContentType = new("image/jpeg") } }
            : bodies.Of(target.Pattern, target.Method) is { } body
                ? new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json")
            : null;
        return request;
    }

    private Task LogIn(IEnumerable<Persona> everybody) => Parallel.ForEachAsync(everybody, async (one, _) =>
        _clients[one.Login] = await server.Http(one.Login));

    private async Task<string> FreshToken(Persona by)
    {
        var client = new HuYingClient(new HttpClient { BaseAddress = server.Address }, HuYingRetries.None);
        return (await client.LogIn(by.Login, RunningServer.Password)).AccessToken;
    }
}
