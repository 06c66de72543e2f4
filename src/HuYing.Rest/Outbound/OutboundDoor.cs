using System.Net;
using System.Net.Sockets;

namespace HuYing.Rest.Outbound;

/// <summary>What a name stands for, now.</summary>
internal delegate Task<IPAddress[]> Resolver(string host, CancellationToken cancel);

/// <summary>
/// The one way of this server to call others. A name is resolved once, every address of it is judged, and the
/// connection goes to an address that was judged: a name that answers differently the second time gains nothing.
/// </summary>
public sealed class OutboundDoor
{
    private static readonly TimeSpan OneTry = TimeSpan.FromSeconds(4);

    private readonly OutboundOptions _options;

    private readonly Resolver _resolve;

    public OutboundDoor(OutboundOptions options)
        : this(options, Dns.GetHostAddressesAsync)
    {
    }

    internal OutboundDoor(OutboundOptions options, Resolver resolve) => (_options, _resolve) = (options, resolve);

    /// <summary>
    /// Handles requests to addresses that were typed in by somebody. It knows no proxy, no cookies and follows no
    /// redirect: whoever follows one sends a new request, which is judged anew. Failures are
    /// <see cref="OutboundRefused"/> or what HTTP always throws.
    /// </summary>
    public HttpMessageHandler CreateHandler() => new OutboundHandler(_options, new SocketsHttpHandler
    {
        ConnectCallback = Connect,
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.None,
        MaxResponseHeadersLength = 16,
        MaxConnectionsPerServer = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ActivityHeadersPropagator = null,
    });

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var isPlain = context.InitialRequestMessage.RequestUri!.Scheme == Uri.UriSchemeHttp;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await Find(host, cancel);
        if (!addresses.All(address => IsAdmitted(address, port, isPlain)))
        {
            throw new OutboundRefused("address_refused");
        }

        return new NetworkStream(await Connect(addresses, port, cancel), ownsSocket: true);
    }

    private bool IsAdmitted(IPAddress address, int port, bool isPlain) =>
        _options.Allowed.Any(one => one.Admits(address, port, isPlain))
        || (!isPlain && port == _options.Port && PublicAddresses.Contain(address));

    private async Task<IPAddress[]> Find(string host, CancellationToken cancel)
    {
        try
        {
            return await _resolve(host, cancel) is { Length: > 0 } found
                ? found
                : throw new OutboundRefused("name_unresolved");
        }
        catch (Exception fault) when (fault is SocketException or ArgumentException)
        {
            throw new OutboundRefused("name_unresolved");
        }
    }

    private static async Task<Socket> Connect(IPAddress[] addresses, int port, CancellationToken cancel)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(OneTry);
            try
            {
                await socket.ConnectAsync(addresses[i], port, patience.Token);
                return socket;
            }
            catch (Exception fault)
            {
                socket.Dispose();
                if (i + 1 == addresses.Length || cancel.IsCancellationRequested
                    || fault is not (SocketException or OperationCanceledException))
                {
                    throw;
                }
            }
        }
    }
}
