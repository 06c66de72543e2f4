using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace HuYing.Rest.Sessions;

/// <summary>256 random bits that stand for a login. Only their hash is kept.</summary>
internal static class SecretToken
{
    internal const int Length = 43;

    internal static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    internal static byte[] Hash(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));
}
