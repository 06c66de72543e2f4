namespace HuYing.Domain.Organisation;

/// <summary>What an account may be. <see cref="System"/> is the product itself and never logs in.</summary>
public enum Role
{
    Caller,
    StreetLeader,
    Answerer,
    Platform,
    Supervisor,
    DistrictLeader,
    Administrator,
    System,
}

/// <summary>
/// Who acts: written into every event, so it holds what history needs and nothing personal beyond the name.
/// </summary>
public sealed record Actor(string AccountId, string Name, Role Role, string UnitId, string DistrictId)
{
    /// <summary>The product itself, recording deadlines of a district.</summary>
    public static Actor SystemOf(string districtId) => new("system", "呼应", Role.System, districtId, districtId);
}
