using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HuYing.Client;
using HuYing.Client.Sessions;

namespace HuYing.Silo.Bench;

/// <summary>A server in a process of its own, on a free port, with its callers logged in.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private readonly Process _process;

    private readonly List<(string Token, string Community)> _callers = [];

    private BenchServer(Process process, Uri address) => (_process, Address) = (process, address);

    internal Uri Address { get; }

    internal (string Token, string Community) CallerAt(int index) => _callers[index % _callers.Count];

    /// <summary>Bytes of this machine's memory that the server's process holds now.</summary>
    internal long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    internal async Task<string> TokenOf(string login)
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var answer = await http.PostAsJsonAsync(
            new Uri("/api/v1/tokens", UriKind.Relative),
            new Credentials(login, BenchGround.Password),
            WireJson.Default.Credentials);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync(WireJson.Default.Token))!.AccessToken;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    internal static async Task<BenchServer> Start(BenchGround ground)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(BenchServer).Assembly.Location);
        }

        start.ArgumentList.Add("serve");
        start.Environment["HUYING_DB"] = ground.Options.Database;
        start.Environment["HUYING_PORT"] = $"{port}";
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server does not start.");
        _ = process.StandardOutput.ReadToEndAsync();
        var server = new BenchServer(process, new Uri($"http://127.0.0.1:{port}"));
        await server.WaitUntilReady();
        await server.LogIn(ground);
        return server;
    }

    private async Task WaitUntilReady()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var tries = 0; ; tries++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!_process.HasExited)
            {
                // Not listening yet.
            }

            if (tries > 600 || _process.HasExited)
            {
                throw new InvalidOperationException("The server did not become ready.");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }

    // Several callers, so that the limit per person is not what is measured.
    private async Task LogIn(BenchGround ground)
    {
        foreach (var (login, caller) in ground.Callers)
        {
            var community = ground.Rules.Organisation.Units.First(one => one.ParentId == caller.UnitId).Id;
            _callers.Add((await TokenOf(login), community));
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
