using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HuYing.Tests.Rest.Outbound;

/// <summary>Somebody on this machine who counts who calls, and always says the same.</summary>
internal sealed class Neighbour : IDisposable
{
    private readonly List<TcpListener> _doors = [];

    private readonly string _answer;

    private readonly List<Socket> _callers = [];

    private int _calls;

    private int _asked;

    public Neighbour(string answer)
    {
        _answer = answer;
        var first = Open(IPAddress.Loopback, 0);
        Port = ((IPEndPoint)first.LocalEndpoint).Port;
        Open(IPAddress.Parse("127.0.0.2"), Port);
        if (Socket.OSSupportsIPv6)
        {
            Open(IPAddress.IPv6Loopback, Port);
        }
    }

    public int Port { get; }

    /// <summary>Calls until now: a call of our own at each door comes behind all that were made before.</summary>
    public async Task<int> Calls()
    {
        foreach (var door in _doors)
        {
            var address = ((IPEndPoint)door.LocalEndpoint).Address;
            using var own = new TcpClient(address.AddressFamily);
            await own.ConnectAsync(address, Port);
            await own.GetStream().WriteAsync("GET / HTTP/1.1\r\n\r\n"u8.ToArray());
            Assert.Equal(1, await own.GetStream().ReadAsync(new byte[1]));
        }

        return Volatile.Read(ref _calls) - (_doors.Count * ++_asked);
    }

    public void Dispose()
    {
        foreach (var door in _doors)
        {
            door.Dispose();
        }

        lock (_callers)
        {
            _callers.ForEach(caller => caller.Dispose());
        }
    }

    private TcpListener Open(IPAddress address, int port)
    {
        var door = new TcpListener(address, port);
        door.Start(backlog: 512);
        _doors.Add(door);
        _ = Answer(door);
        return door;
    }

    private async Task Answer(TcpListener door)
    {
        try
        {
            while (true)
            {
                var caller = await door.AcceptSocketAsync();
                Interlocked.Increment(ref _calls);
                lock (_callers)
                {
                    _callers.Add(caller);
                }

                _ = Serve(caller);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The door was closed.
        }
    }

    private async Task Serve(Socket caller)
    {
        try
        {
            await caller.ReceiveAsync(new byte[4096]);
            await caller.SendAsync(Encoding.UTF8.GetBytes(_answer));
            if (_answer.Contains("close", StringComparison.Ordinal))
            {
                caller.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception fault) when (fault is SocketException or ObjectDisposedException)
        {
            // The caller went away.
        }
    }
}
