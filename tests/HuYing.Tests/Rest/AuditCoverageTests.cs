using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HuYing.Client;
using HuYing.Rest.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace HuYing.Tests.Rest;

/// <summary>Each operation that may change something, asked for by people who may and may not.</summary>
public sealed class AuditCoverageTests : OnOwnServer
{
    private readonly Dictionary<string, string> _tokens = [];

    [Fact]
    public async Task Whatever_a_changing_operation_comes_to_is_on_record()
    {
        var operations = await Operations();
        Assert.True(operations.Count >= 30);
        foreach (var (method, path, name) in operations)
        {
            foreach (var login in new[] { Cast.Caller, Cast.Platform, Cast.SystemAdministrator })
            {
                var before = await Count(name);
                var (status, said) = await Send(method, path, login);
                Assert.True(
                    await Count(name) > before,
                    $"{method} {path} ({name}) answered {login} with {status}, and the trail knows nothing: {said}");
            }
        }
    }

    private async Task<(int Status, string Said)> Send(HttpMethod method, string path, string login)
    {
        using var http = new HttpClient { BaseAddress = Server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenOf(login));
        using var request = new HttpRequestMessage(method, path)
        {
            // Programs ask for their tokens as the standard says: with a form.
            Content = path.EndsWith("oauth/token", StringComparison.Ordinal)
                ? new FormUrlEncodedContent([new("grant_type", "client_credentials")])
                : new StringContent("{}", Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", Raw.NewKey());
        request.Headers.Add("If-Match", "\"1\"");
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    // Some operations end the login that asks for them.
    private async Task<string> TokenOf(string login)
    {
        var client = new HuYingClient(new HttpClient { BaseAddress = Server.Address });
        try
        {
            client.Token = _tokens.GetValueOrDefault(login);
            await client.GetMe();
        }
        catch (HuYingProblem problem) when (problem.Code == "login_required")
        {
            _tokens[login] = (await client.LogIn(login, RunningServer.Password)).AccessToken;
        }

        return _tokens[login];
    }

    private async Task<List<(HttpMethod Method, string Path, string Name)>> Operations()
    {
        using var http = await Server.Http();
        using var contract = JsonDocument.Parse(await http.GetStringAsync("api/v1/openapi.json"));
        return
        [
            .. from path in contract.RootElement.GetProperty("paths").EnumerateObject()
               from operation in path.Value.EnumerateObject()
               where operation.Name is "post" or "put" or "delete" or "patch"
               select (
                   new HttpMethod(operation.Name.ToUpperInvariant()),
                   Filled(path.Name),
                   operation.Value.GetProperty("operationId").GetString()!),
        ];
    }

    // Nothing that exists: whoever may ask is told so, and that is on record as well.
    private static string Filled(string path) => string.Join('/', path.Split('/').Select(part => part switch
    {
        "{id}" when path.Contains("/tickets/", StringComparison.Ordinal) => "HY-20260101-999999",
        "{no}" => "1",
        ['{', ..] => "00000000-0000-0000-0000-000000000000",
        _ => part,
    }));

    // Of the trail and of the histories of tickets; a shared line says how many it stands for.
    private async Task<long> Count(string act)
    {
        await Server.Services.GetRequiredService<RefusalFolds>().Flush(all: true);
        return (long)(await Database.AsOwner($"""
            SELECT (SELECT coalesce(sum(coalesce((detail ->> 'count')::bigint, 1)), 0)
                      FROM audit_entry WHERE act = '{act}')::bigint
                 + (SELECT count(*) FROM ticket_event WHERE actor -> 'from' ->> 'act' = '{act}')
            """))!;
    }
}
