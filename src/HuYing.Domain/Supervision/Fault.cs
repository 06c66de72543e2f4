using HuYing.Domain.Tickets;

namespace HuYing.Domain.Supervision;

/// <summary>不响应, 迟响应, 响应不作为 (000-19, 002-08, D13).</summary>
[Flags]
public enum Fault
{
    None = 0,

    /// <summary>No acknowledgement, although its deadline has passed.</summary>
    NoResponse = 1,

    /// <summary>Acknowledged after the deadline.</summary>
    LateResponse = 2,

    /// <summary>
    /// Acknowledged, but no arrival or no report by its deadline, or three verifications that did not pass.
    /// </summary>
    Inaction = 4,
}

public static class Faults
{
    private const int MostReworks = 2;

    /// <summary>What a department has to answer for in one share; nothing for a share that was taken back.</summary>
    public static Fault Of(Assignment share)
    {
        if (share.IsWithdrawn)
        {
            return Fault.None;
        }

        var isAnswered = !share.Response.IsRunning;
        var response = !share.Response.Breached ? Fault.None : isAnswered ? Fault.LateResponse : Fault.NoResponse;
        var isIdle = share.Arrival?.Breached == true || share.Close.Breached || share.Reworks > MostReworks;
        return isAnswered && isIdle ? response | Fault.Inaction : response;
    }

    /// <summary>The due instant of the first duty that was missed; null when none was.</summary>
    public static DateTimeOffset? Since(Assignment share) => share.IsWithdrawn ? null : share.Clocks()
        .Where(clock => clock.Breached)
        .Min(clock => (DateTimeOffset?)clock.Deadline.Due);
}
