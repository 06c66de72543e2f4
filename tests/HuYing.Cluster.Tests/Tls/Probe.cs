using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace HuYing.Cluster.Tests.Tls;

/// <summary>Somebody at a private port with tools of his own, who believes everybody.</summary>
internal static class Probe
{
    /// <summary>The serial number that the port shows to whoever shows this.</summary>
    public static async Task<string> Shown(int port, X509Certificate2 certificate)
    {
        await using var tls = await Connect(port, certificate);
        return tls.RemoteCertificate!.GetSerialNumberString();
    }

    /// <summary>Whether the port hangs up before it has said anything inside TLS.</summary>
    public static async Task<bool> IsRefused(int port, X509Certificate2? certificate)
    {
        try
        {
            await using var tls = await Connect(port, certificate);
            return await tls.ReadAsync(new byte[1]) == 0;
        }
        catch (Exception fault) when (fault is IOException or AuthenticationException)
        {
            return true;
        }
    }

    /// <summary>All that the port answers to plain bytes until it hangs up.</summary>
    public static async Task<byte[]> Plain(int port, byte[] words)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        await client.GetStream().WriteAsync(words);
        var answer = new MemoryStream();
        try
        {
            await client.GetStream().CopyToAsync(answer);
        }
        catch (IOException)
        {
            // Reset: it hung up without reading to the end.
        }

        return answer.ToArray();
    }

    private static async Task<SslStream> Connect(int port, X509Certificate2? certificate)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var tls = new SslStream(client.GetStream(), leaveInnerStreamOpen: false);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
        {
            TargetHost = "probe",
            ClientCertificateContext = certificate is null
                ? null
                : SslStreamCertificateContext.Create(certificate, additionalCertificates: null, offline: true),
            RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate is not null,
        });
        return tls;
    }
}
