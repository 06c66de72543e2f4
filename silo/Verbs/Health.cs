using System.Net;

namespace HuYing.Silo.Verbs;

/// <summary>Asks the server beside it whether it is ready; an image without a shell has no other tool.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    internal static async Task<int> Run(SiloOptions options)
    {
        var listen = IPAddress.Parse(options.Listen);
        var address = listen.Equals(IPAddress.Any) ? IPAddress.Loopback
            : listen.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback
            : listen;
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        try
        {
            var server = new UriBuilder(Uri.UriSchemeHttp, address.ToString(), options.Port, "/health/ready");
            using var answer = await http.GetAsync(server.Uri);
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            Console.WriteLine($"✗ 服务端没有应答({address}:{options.Port})");
            return 1;
        }
    }
}
