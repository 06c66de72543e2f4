namespace HuYing.Domain.Organisation;

/// <summary>
/// Where somebody stands in the district: all that the rules of seeing and acting ask of him. It is read from the chart
/// as it is now, so whoever moves to another unit leaves his former rights behind.
/// </summary>
/// <param name="UnitId">The unit that he speaks for; an office speaks for its department.</param>
/// <param name="Paired">The streets that a district leader is paired with (000-24).</param>
public sealed record Post(
    string AccountId,
    Role Role,
    string DistrictId,
    string UnitId,
    UnitKind Kind,
    IReadOnlySet<string> Paired,
    bool IsProgram)
{
    /// <summary>Null for somebody whose unit is not in the chart, or cannot have that role: he sees nothing.</summary>
    public static Post? Of(Actor actor, OrganisationChart chart)
    {
        if (actor.Role == Role.System)
        {
            return Of(actor, new Unit(actor.DistrictId, UnitKind.District, null, "", ""), chart);
        }

        var unit = actor.DistrictId == chart.DistrictId ? chart.Find(actor.UnitId) : null;
        var speaksFor = unit is { Kind: UnitKind.Office } ? chart.Above(unit.Id, UnitKind.Department) : unit;
        return unit is null || speaksFor is null || !Appointment.Fits(actor.Role, unit.Kind)
            ? null
            : Of(actor, speaksFor, chart);
    }

    /// <summary>
    /// Whose board he may see: that of his own street or department, or every one's when he oversees the district.
    /// </summary>
    public bool MaySeeBoardOf(Unit unit) => Role switch
    {
        Role.Caller or Role.StreetLeader or Role.Answerer => unit.Id == UnitId,
        Role.Platform or Role.Supervisor or Role.DistrictLeader => true,
        Role.SystemAdministrator or Role.SecurityAdministrator or Role.AuditAdministrator or Role.System => false,
    };

    private static Post Of(Actor actor, Unit unit, OrganisationChart chart) => new(
        actor.AccountId,
        actor.Role,
        actor.DistrictId,
        unit.Id,
        unit.Kind,
        chart.PairedWith(actor.AccountId),
        actor.Program is not null);
}
