namespace HuYing.Rest.Outbound;

/// <summary>Judges the address as it is written, and bounds the answer in time and size.</summary>
internal sealed class OutboundHandler(OutboundOptions options, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (WhyNot(request.RequestUri!) is { } code)
        {
            throw new OutboundRefused(code);
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Patience);
        HttpResponseMessage? response = null;
        try
        {
            // Read here and whole, so that nobody can forget the bound by asking for a stream.
            response = await base.SendAsync(request, patience.Token);
            await response.Content.LoadIntoBufferAsync(options.MostBytes, patience.Token);
            return response;
        }
        catch (Exception fault)
        {
            response?.Dispose();
            throw Told(fault, cancellationToken);
        }
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Requests to others are sent asynchronously.");

    private string? WhyNot(Uri address)
    {
        var isPlain = address.Scheme == Uri.UriSchemeHttp;
        var isKnownPort = options.Allowed.Any(one => one.Port == address.Port && one.PlainHttp == isPlain);
        return (!isPlain && address.Scheme != Uri.UriSchemeHttps)
            || (isPlain && !options.Allowed.Any(one => one.PlainHttp)) ? "scheme_refused"
            : address.UserInfo.Length > 0 ? "userinfo_refused"
            : !isKnownPort && (isPlain || address.Port != options.Port) ? "port_refused"
            : null;
    }

    // The transport wraps what is thrown while it connects.
    private static Exception Told(Exception fault, CancellationToken cancel) => fault switch
    {
        OperationCanceledException when !cancel.IsCancellationRequested => new OutboundRefused("answer_too_late"),
        HttpRequestException { InnerException: OutboundRefused refused } => new OutboundRefused(refused.Code),
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } =>
            new OutboundRefused("answer_too_large"),
        _ => fault,
    };
}
