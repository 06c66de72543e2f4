using HuYing.Actors;

namespace HuYing.Grains.Tickets;

/// <summary>One ticket, by its number.</summary>
[Alias("huying.ticket")]
[GrainInterfaceType("huying.ticket")]
public interface ITicketGrain : IGrainWithStringKey
{
    /// <summary>Decides, writes, applies; see <see cref="ITicketActor.Do"/>.</summary>
    [Alias("do")]
    Task<TicketAnswer> Do(TicketRequest request);
}
