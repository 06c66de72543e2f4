using HuYing.Rest.Live;

namespace HuYing.Rest.Sessions;

/// <summary>
/// Makes what changed about people hold at once in this process, also for feeds that are open. Other processes notice
/// within the cache's span.
/// </summary>
internal sealed class SessionEnding(SessionCache sessions, FollowerSeats seats)
{
    internal void OfAccount(string accountId) => End(one => one.Who.AccountId == accountId);

    internal void OfSession(Guid sessionId) => End(one => one.Session.Id == sessionId);

    private void End(Func<Principal, bool> which)
    {
        sessions.Forget(which);
        seats.End(which);
    }
}
