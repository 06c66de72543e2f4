namespace HuYing.Ledger.Tickets;

/// <summary>Which walks a list is put together from: of all that lead to its tickets those that pass the fewest.</summary>
internal static class WalkChoice
{
    internal static IReadOnlyList<Walk> Of(ReadScope scope, TicketFilter filter, TicketConditions conditions) =>
        filter.EffectiveOrder switch
        {
            TicketOrder.Newest => [.. Own(filter, conditions), .. Notified(scope)],
            TicketOrder.DueSoonest when conditions.Department is not null => [Walk.DueShares],
            TicketOrder.DueSoonest => [conditions.Street is null ? Walk.DueInDistrict : Walk.DueInStreet],
        };

    private static IEnumerable<Walk> Own(TicketFilter filter, TicketConditions conditions)
    {
        if (conditions.Department is not null)
        {
            return [conditions.AreStanding ? Walk.StandingShares : Walk.Shares];
        }

        Walk[] walks = filter switch
        {
            { Light: ClockLight.Red } => [Walk.Breached, Walk.Unrecorded],
            { ItemId: not null } => [Walk.Item],
            { CommunityId: not null } => [Walk.Community],
            _ => [conditions.Street is null ? Walk.District : Walk.Street],
        };
        return conditions.Street is null ? walks : walks.Select(walk => walk with { Reach = TicketSql.OfStreet });
    }

    private static IEnumerable<Walk> Notified(ReadScope scope) => scope switch
    {
        { DepartmentId: not null } => [Walk.DepartmentNotices],
        { StreetId: not null } => [Walk.StreetNotices],
        _ => [],
    };
}
