using System.Security.Cryptography;
using OtpNet;

namespace HuYing.Rest.Sessions;

/// <summary>The second factor: codes of six digits that change every 30 seconds (RFC 6238, HMAC-SHA1).</summary>
internal static class Totp
{
    private const int SecretBytes = 20;

    // A clock may be half a minute off, in either direction.
    private static readonly VerificationWindow Neighbours = new(previous: 1, future: 1);

    internal static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    internal static string Text(byte[] secret) => Base32Encoding.ToString(secret);

    /// <summary>The address that an authenticator app reads from a QR code.</summary>
    internal static string Uri(byte[] secret, string issuer, string login) =>
        new OtpUri(OtpType.Totp, secret, login, issuer).ToString();

    /// <summary>The time step to which the code belongs; null when it is wrong.</summary>
    internal static long? StepOf(byte[] secret, string code, DateTimeOffset now) =>
        new OtpNet.Totp(secret).VerifyTotp(now.UtcDateTime, code, out var step, Neighbours) ? step : null;

    internal static string Code(byte[] secret, DateTimeOffset now) =>
        new OtpNet.Totp(secret).ComputeTotp(now.UtcDateTime);
}
