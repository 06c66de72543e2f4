namespace HuYing.Ledger.Tickets;

/// <summary>Which walks a list is put together from: of those that lead to its tickets the shortest.</summary>
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
        Walk[] walks = filter switch
        {
            { ItemId: not null } when filter.Light != ClockLight.Red => [Walk.Item],
            { CommunityId: not null } when filter.Light != ClockLight.Red => [Walk.Community],
            _ when conditions.Department is not null => [conditions.AreStanding ? Walk.StandingShares : Walk.Shares],
            { Light: ClockLight.Red } => [Walk.Breached, Walk.Unrecorded],
            _ => [conditions.Street is null ? Walk.District : Walk.Street],
        };
        return walks.Select(walk => walk switch
        {
            { Table: "ticket" } when conditions.Department is not null =>
                walk with { Joins = TicketSql.ShareClock, Reach = TicketSql.Shared },
            { Table: "ticket" } when conditions.Street is not null => walk with { Reach = TicketSql.OfStreet },
            _ => walk,
        });
    }

    private static IEnumerable<Walk> Notified(ReadScope scope) => scope switch
    {
        { DepartmentId: not null } => [Walk.DepartmentNotices],
        { StreetId: not null, CommunityId: null } => [Walk.StreetNotices],
        _ => [],
    };
}
