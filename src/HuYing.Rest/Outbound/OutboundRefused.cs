namespace HuYing.Rest.Outbound;

/// <summary>A request of ours that was not sent, or whose answer was not read. The code is stable.</summary>
#pragma warning disable CA1710 // It reads as what it says; and who calls HTTP expects failures of this kind.
#pragma warning disable CA1032 // Without a code it would say nothing.
public sealed class OutboundRefused(string code) : HttpRequestException(code)
{
    /// <summary>
    /// scheme_refused, userinfo_refused, port_refused, address_refused, name_unresolved, answer_too_large or
    /// answer_too_late.
    /// </summary>
    public string Code { get; } = code;
}
