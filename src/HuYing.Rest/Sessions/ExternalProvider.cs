namespace HuYing.Rest.Sessions;

/// <summary>A provider that the district trusts to know its people (OpenID Connect).</summary>
/// <param name="Issuer">As its own description and its tokens name it.</param>
/// <param name="Secret">What this server proves itself with.</param>
/// <param name="Name">What the login page calls it.</param>
public sealed record ExternalProvider(Uri Issuer, string ClientId, string Secret, string Name)
{
    // Written with a slash at the end or without, it is the same provider.
    internal string Authority => Issuer.AbsoluteUri.TrimEnd('/');
}
