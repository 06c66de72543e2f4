using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Actors;

/// <summary>
/// The reference data of every district as this process knows it: immutable snapshots, replaced as a whole.
/// </summary>
public interface IRulesBook
{
    /// <exception cref="KeyNotFoundException">No such district.</exception>
    Rules Of(string districtId);

    /// <summary>Looks for newer reference data now instead of at the next round.</summary>
    Task Refresh(CancellationToken cancel);
}

public static class PostReading
{
    /// <summary>Where somebody stands now; null when he has no valid unit and sees nothing.</summary>
    public static Post? PostOf(this IRulesBook rules, Actor actor) =>
        Post.Of(actor, rules.Of(actor.DistrictId).Organisation);
}
