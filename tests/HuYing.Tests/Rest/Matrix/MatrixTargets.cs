using System.Text.RegularExpressions;
using HuYing.Rest.Programs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace HuYing.Tests.Rest.Matrix;

/// <summary>One thing that is asked: an endpoint, and of what.</summary>
/// <param name="Name">As the table shows it.</param>
/// <param name="Path">With what stands for its parameters.</param>
/// <param name="ForPrograms">How it is marked for programs; null when it is for people only.</param>
internal sealed record MatrixTarget(
    string Name, string Method, string Pattern, string Path, bool IsOpen, ProgramScope? ForPrograms = null)
{
    /// <summary>True for people, and for a program that has the scope.</summary>
    public bool IsFor(Persona who) => who.Scopes is not { } scopes
        || ForPrograms switch
        {
            null => false,
            { What: null } => Method == "GET",
            { What: var what } => scopes.Contains(Method == "GET" ? $"{what}:read" : $"{what}:write"),
        };

    public bool IsOfTickets => Pattern.StartsWith("/api/v1/tickets/{id}", StringComparison.Ordinal);

    /// <summary>A list says more than that it may be asked for: it holds the tickets or it does not.</summary>
    public bool IsList => Method == "GET" && !Pattern.Contains('{', StringComparison.Ordinal);

    /// <summary>Whoever asks for it may be logged out afterwards.</summary>
    public bool EndsSessions => Method != "GET" && Pattern.Contains("session", StringComparison.Ordinal);
}

/// <summary>
/// Turns routes into requests. Who adds an endpoint with a new parameter, or a list with a condition that must be
/// given, says here what stands for it.
/// </summary>
internal static partial class MatrixTargets
{
    private const string NothingThere = "00000000-0000-0000-0000-000000000000";

    private const string January = "from=2026-01-01&to=2026-01-31";

    private static readonly (string Route, string Parameter, string Value)[] Values =
    [
        ("/api/v1/streets", "id", MatrixDistrict.Street),
        ("/api/v1/departments", "id", MatrixDistrict.Department),
        ("/api/v1/responsibilities", "id", "ZR-001"),
        ("/api/v1/organisation/accounts", "id", MatrixDistrict.Spare.Login),
        ("/api/v1/organisation/programs", "id", "nothing-there"),
        ("/api/v1/organisation/programs", "secretId", NothingThere),
        ("/api/v1/sessions", "id", NothingThere),
        ("/api/v1/guidance/duties", "role", "Caller"),
        ("/api/v1/guidance", "id", NothingThere),
        ("/api/v1/guidance", "no", "1"),
        ("/api/v1/tickets", "no", "1"),
    ];

    private static readonly (string Route, string[] Queries)[] Lists =
    [
        ("/api/v1/tickets", ["limit=200", $"limit=200&text={MatrixTickets.Word}", "limit=200&order=DueSoonest"]),
        ("/api/v1/tickets/export", ["format=Csv"]),
        ("/api/v1/tickets/similar", [$"communityId={MatrixDistrict.Community}"]),
        ("/api/v1/calendar", [January]),
        ("/api/v1/statistics/departments", [January]),
        ("/api/v1/statistics/streets", [January]),
        ("/api/v1/statistics/domains", [January]),
        ("/api/v1/statistics/kinds", [January]),
        ("/api/v1/statistics/flow", [$"{January}&step=Day"]),
    ];

    public static IEnumerable<MatrixTarget> Of(RouteEndpoint endpoint, MatrixTickets tickets)
    {
        var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Single();
        var pattern = Constraint().Replace(endpoint.RoutePattern.RawText!.TrimEnd('/'), "{$1}");
        var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var mark = endpoint.Metadata.GetMetadata<ProgramScope>();
        var queries = method == "GET" ? Lists.FirstOrDefault(one => one.Route == pattern).Queries ?? [""] : [""];
        foreach (var query in queries)
        {
            var rest = query.Length == 0 ? "" : $"?{query}";
            var path = Fill(pattern, tickets.Usual, tickets.UsualFile) + rest;
            yield return new MatrixTarget($"{method} {pattern}{rest}", method, pattern, path, isOpen, mark);
        }

        if (method == "GET" && pattern.StartsWith("/api/v1/tickets/{id}", StringComparison.Ordinal))
        {
            var other = Fill(pattern, tickets.Sensitive, tickets.SensitiveFile);
            yield return new MatrixTarget($"{method} {pattern}, sensitive", method, pattern, other, isOpen, mark);
        }
    }

    private static string Fill(string pattern, string ticket, Guid file) => Parameter().Replace(pattern, match =>
    {
        var name = match.Groups[1].Value;
        var isOfTickets = pattern.StartsWith("/api/v1/tickets/", StringComparison.Ordinal);
        return isOfTickets && name == "id" ? ticket
            : isOfTickets && name == "attachmentId" ? $"{file}"
            : Values.FirstOrDefault(one =>
                one.Parameter == name && pattern.StartsWith(one.Route, StringComparison.Ordinal)).Value
            ?? throw new InvalidOperationException(
                $"Say in MatrixTargets.Values what {{{name}}} of {pattern} stands for.");
    });

    [GeneratedRegex(@"\{(\w+):[^}]+\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Parameter();
}
