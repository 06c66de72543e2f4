using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HuYing.Silo;

namespace HuYing.Tests.Crash;

/// <summary>A real server process, on the same port for every life it has.</summary>
internal sealed class SiloProcess(
    string app, string owner, IReadOnlyDictionary<string, string>? settings = null) : IAsyncDisposable
{
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public bool IsRunning => _process is { HasExited: false };

    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SiloApp).Assembly.Location, "serve"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HUYING_DB"] = app;
        start.Environment["HUYING_DB_OWNER"] = owner;
        start.Environment["HUYING_PORT"] = $"{Address.Port}";
        start.Environment["HUYING_ANCHORS"] = "off";
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        var output = _process.StandardOutput.ReadToEndAsync();
        var error = _process.StandardError.ReadToEndAsync();
        if (!await IsReady())
        {
            _process.Kill();
            throw new InvalidOperationException($"The server did not become ready: {await output}{await error}");
        }
    }

    /// <summary>SIGKILL; false when there was no living process to kill, which makes the round void.</summary>
    public async Task<bool> KillNine()
    {
        if (!IsRunning)
        {
            return false;
        }

        _process!.Kill();
        await _process.WaitForExitAsync();
        return _process.ExitCode == 137;
    }

    /// <summary>Asks it to stop, as a rolling restart does, and waits until it has; false when it failed.</summary>
    public async Task<bool> Stop()
    {
        Signal("TERM");
        await _process!.WaitForExitAsync();
        return _process.ExitCode == 0;
    }

    /// <summary>Not a moment passes for the process until it is woken.</summary>
    public void Freeze() => Signal("STOP");

    public void Wake() => Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        await KillNine();
        _process?.Dispose();
    }

    public async Task<bool> IsReady()
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var tries = 0; tries < 600 && IsRunning; tries++)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
                if (answer.IsSuccessStatusCode)
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return false;
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Signal(string signal)
    {
        using var kill = Process.Start("kill", ["-s", signal, $"{_process!.Id}"]);
        kill.WaitForExit();
        if (kill.ExitCode != 0)
        {
            throw new InvalidOperationException($"{signal} did not reach process {_process.Id}: the round is void.");
        }
    }
}
