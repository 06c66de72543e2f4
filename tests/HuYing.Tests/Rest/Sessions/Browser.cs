using System.Net;
using System.Text.Json;
using HuYing.Client;
using HuYing.Client.Sessions;

namespace HuYing.Tests.Rest.Sessions;

/// <summary>A page as far as logins go: it keeps the one cookie and sends the header that pages send.</summary>
internal sealed class Browser(RunningServer server) : IDisposable
{
    private readonly HttpClient _http =
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };

    public string? Cookie { get; set; }

    public async Task<LoginReply> LogIn(string login, string password = RunningServer.Password)
    {
        using var response = await Post("sessions", new Credentials(login, password));
        return await Read<LoginReply>(response);
    }

    public Task<HttpResponseMessage> Get(string path) => Send(new HttpRequestMessage(HttpMethod.Get, $"api/v1/{path}"));

    public Task<HttpResponseMessage> Delete(string path) =>
        Send(new HttpRequestMessage(HttpMethod.Delete, $"api/v1/{path}"));

    public Task<HttpResponseMessage> Post<T>(string path, T body) => Send(Raw.Post(
        path, JsonSerializer.Serialize(body, typeof(T), WireJson.Strict)));

    public async Task<HttpResponseMessage> Send(
        HttpRequestMessage request,
        bool asPage = true,
        HttpCompletionOption until = HttpCompletionOption.ResponseContentRead)
    {
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", Cookie);
        }

        if (asPage)
        {
            request.Headers.Add("X-HuYing", "1");
        }

        var response = await _http.SendAsync(request, until);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            var pair = set.Last().Split(';')[0];
            Cookie = pair.EndsWith('=') ? null : pair;
        }

        return response;
    }

    public static async Task<T> Read<T>(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return (T)JsonSerializer.Deserialize(text, typeof(T), WireJson.Strict)!;
    }

    public void Dispose() => _http.Dispose();
}
