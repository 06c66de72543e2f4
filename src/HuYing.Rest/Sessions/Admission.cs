using HuYing.Rest.Errors;
using HuYing.Rest.Programs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Sessions;

/// <summary>Marks a route that is open before the person has settled in.</summary>
/// <param name="BeforePassword">Also while the password must be changed.</param>
internal sealed record SettlingIn(bool BeforePassword);

/// <summary>Marks a route that wants a fresh proof of who is at the keys.</summary>
internal sealed record FreshProof;

/// <summary>
/// Who has a first password, or lacks a second factor that his role demands, gets nowhere but to where he puts it
/// right; programs get where their scopes reach.
/// </summary>
internal sealed class Admission(RequestDelegate next)
{
    public Task Invoke(HttpContext context)
    {
        var marks = context.GetEndpoint()?.Metadata;
        var refusal = context.User is Principal who && marks?.GetMetadata<IAllowAnonymous>() is null
            ? Check(who, marks?.GetMetadata<SettlingIn>())
                ?? (who.Program is null
                    ? null
                    : ProgramScopes.Refusal(who.Scopes, context.Request, marks?.GetMetadata<ProgramScope>()))
            : null;
        return refusal is null ? next(context) : Problems.Of(refusal).ExecuteAsync(context);
    }

    private static string? Check(Principal who, SettlingIn? mark) =>
        who.Session.MustChangePassword && mark is not { BeforePassword: true } ? "password_change_required"
        : who.Session.NeedsFactor && mark is null ? "second_factor_required"
        : null;
}

/// <summary>Whoever is at the keys proved a few minutes ago that he is still the one who logged in.</summary>
internal sealed class Freshness(RequestDelegate next, RestOptions options, TimeProvider time)
{
    public Task Invoke(HttpContext context)
    {
        var isWanted = context.GetEndpoint()?.Metadata.GetMetadata<FreshProof>() is not null;
        var isFresh = context.User is Principal who
            && time.GetUtcNow() - who.Session.ConfirmedAt < options.ConfirmationLife;
        return isWanted && !isFresh
            ? Problems.Of("confirmation_required").ExecuteAsync(context)
            : next(context);
    }
}

internal static class AdmissionMarks
{
    internal static TBuilder WhileSettlingIn<TBuilder>(this TBuilder route, bool beforePassword = true)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new SettlingIn(beforePassword));

    internal static TBuilder NeedsFreshProof<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new FreshProof());
}
