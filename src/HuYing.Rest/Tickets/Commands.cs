using HuYing.Domain.Tickets;
using HuYing.Rest.Errors;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>From what was sent to what is asked of the ticket.</summary>
internal static class Commands
{
    internal static TicketContent FromWire(this Wire.TicketContent sent) => new(
        sent.Title,
        sent.Description,
        sent.Kind.FromWire(),
        sent.ItemId,
        new Place(
            sent.Place.CommunityId, sent.Place.GridId, sent.Place.Address, sent.Place.Longitude, sent.Place.Latitude),
        sent.Source,
        sent.WhyNotAlone,
        sent.StepsTaken);

    internal static Scorecard FromWire(this Wire.Scorecard sent) =>
        new(sent.ReportIn, sent.Professionalism, sent.Responsibility, sent.Cooperation, sent.Result);

    internal static IReadOnlyList<Assignee> FromWire(this IReadOnlyList<Wire.Assignee> sent) =>
        [.. sent.Whole("assignees").Select(one => new Assignee(one.DepartmentId, one.Role.FromWire(), one.Task))];

    /// <summary>The reader checks that a list is there, but not that each of its places is filled.</summary>
    internal static IReadOnlyList<T> Whole<T>(this IReadOnlyList<T> sent, string field)
        where T : class =>
        sent.Contains(null) ? throw new RequestFault(Problems.Of("body_invalid", $" {field} ", field)) : sent;
}
