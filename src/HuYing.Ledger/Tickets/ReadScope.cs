using HuYing.Domain.Organisation;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// Whose tickets a reader may see: a street's, a department's, or with neither the whole district's. What a unit was
/// notified of belongs to its scope. The same rule as <c>TicketSight.MaySee</c>, in a form that a query can carry.
/// </summary>
/// <param name="WithDrafts">False hides what a street has not sent yet.</param>
public sealed record ReadScope(string DistrictId, string? StreetId, string? DepartmentId, bool WithDrafts)
{
    private static readonly ReadScope Nothing = new("", null, null, false) { IsNothing = true };

    /// <summary>True for those whose work is not tickets at all.</summary>
    public bool IsNothing { get; private init; }

    /// <summary>The part of the street that a community's or a grid's caller sees.</summary>
    internal string? CommunityId { get; private init; }

    internal string? GridId { get; private init; }

    /// <summary>Which sensitive tickets of the scope are shown.</summary>
    internal Sensitive Shown { get; private init; } = Sensitive.All;

    internal string ReaderId { get; private init; } = "";

    internal IReadOnlySet<string> PairedStreets { get; private init; } = new HashSet<string>();

    public static ReadScope Of(Post? post, OrganisationChart chart) => post is null ? Nothing : post.Role switch
    {
        Role.Caller or Role.StreetLeader => OfStreet(post, chart),
        Role.Answerer => new(post.DistrictId, null, post.UnitId, true) { Shown = Of(post, Sensitive.OfOwnShares) },
        Role.DistrictLeader => new(post.DistrictId, null, null, false)
        {
            Shown = Of(post, Sensitive.OfPairedStreets),
            PairedStreets = post.Paired,
        },
        Role.Platform or Role.Supervisor => new(post.DistrictId, null, null, false) { Shown = Of(post, Sensitive.All) },
        Role.System => new(post.DistrictId, null, null, true),
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator => Nothing,
    };

    public static ReadScope Of(Actor actor, OrganisationChart chart) => Of(Post.Of(actor, chart), chart);

    private static ReadScope OfStreet(Post post, OrganisationChart chart) =>
        chart.Above(post.UnitId, UnitKind.Street) is not { } street
            ? Nothing
            : new(post.DistrictId, street.Id, null, true)
            {
                CommunityId = chart.Above(post.UnitId, UnitKind.Community)?.Id,
                GridId = post.Kind == UnitKind.Grid ? post.UnitId : null,
                Shown = Of(post, post.Role == Role.StreetLeader ? Sensitive.OfOwnStreet : Sensitive.OfAuthor),
                ReaderId = post.AccountId,
            };

    private static Sensitive Of(Post post, Sensitive person) => post.IsProgram ? Sensitive.None : person;
}

/// <summary>Which of the sensitive tickets within a scope its reader sees.</summary>
internal enum Sensitive
{
    All,
    None,
    OfAuthor,
    OfOwnStreet,
    OfPairedStreets,
    OfOwnShares,
}
