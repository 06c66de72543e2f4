using System.Text.Json;
using HuYing.Domain;
using HuYing.Domain.Tickets;
using HuYing.Rest.WorkingDays;
using Query = HuYing.Ledger.Tickets;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>From the domain to the wire.</summary>
internal static class TicketsOnWire
{
    internal static Wire.TicketContent OnWire(this TicketContent content) => new(
        content.Title,
        content.Description,
        content.Kind.OnWire(),
        new Wire.Place(
            content.Place.CommunityId,
            content.Place.Address,
            content.Place.GridId,
            content.Place.Longitude,
            content.Place.Latitude),
        content.Source,
        content.WhyNotAlone,
        content.StepsTaken,
        content.ItemId);

    internal static Wire.AssignmentDetail OnWire(
        this Assignment assignment, DateTimeOffset now, IReadOnlyList<string> allowed) => new(
        assignment.No,
        assignment.DepartmentId,
        assignment.Role.OnWire(),
        assignment.Task,
        assignment.Status.OnWire(),
        [.. assignment.Clocks().Select(clock => clock.OnWire(now))],
        assignment.Reworks,
        assignment.Score is { } score
            ? new Wire.Scorecard(
                score.ReportIn, score.Professionalism, score.Responsibility, score.Cooperation, score.Result)
            : null,
        assignment.Score?.Total(),
        allowed);

    internal static Wire.ClockDetail OnWire(this Clock clock, DateTimeOffset now) => new(
        clock.Kind.OnWire(),
        LightOf(clock, now),
        clock.Deadline.WarnAt,
        clock.Deadline.Due,
        clock.Deadline.Provisional,
        clock.StoppedAt,
        clock.Warned,
        clock.Breached,
        clock.Paused,
        clock.Deadline.Derivation.OnWire());

    internal static Wire.AttachmentLine OnWire(this Attachment file) =>
        new(file.Id, file.Name, file.MediaType, file.Size, file.Sha256, file.Thumbnail is not null);

    internal static Wire.TicketLine OnWire(this Query.TicketLine line) => new(
        line.Id,
        line.Version,
        line.Title,
        line.Status.OnWire(),
        line.Kind.OnWire(),
        line.Class?.OnWire(),
        line.Grade?.OnWire(),
        line.StreetId,
        line.CommunityId,
        line.Departments,
        line.DraftedAt,
        line.RaisedAt,
        line.EndedAt,
        line.WarnAt,
        line.DueAt,
        line.Light.OnWire(),
        line.Breached,
        line.Suspended,
        line.Provisional,
        line.ItemId,
        line.Sensitivity.OnWire());

    internal static Wire.TicketCounts OnWire(this IReadOnlyList<Query.StatusCount> counts) => new(
        [.. counts
            .GroupBy(one => one.Status)
            .OrderBy(group => group.Key)
            .Select(group => new Wire.StatusCount(group.Key.OnWire(), group.Sum(one => one.Count)))],
        [.. counts
            .Where(one => one.Light is not null)
            .GroupBy(one => one.Light!.Value)
            .OrderBy(group => group.Key)
            .Select(group => new Wire.LightCount(group.Key.OnWire(), group.Sum(one => one.Count)))]);

    internal static Wire.TimelineEntry OnWire(this RecordedEvent recorded) => new(
        recorded.Seq,
        recorded.At,
        new Wire.TimelineActor(
            recorded.By.AccountId, recorded.By.Name, recorded.By.Role.OnWire(), recorded.By.UnitId),
        recorded.Happened.Name,
        JsonSerializer.SerializeToElement(recorded.Happened, DomainJson.Stored.TicketEvent));

    /// <summary>The light of a share on a board; the same rule as in lists.</summary>
    internal static Wire.ClockLight LightOf(
        DateTimeOffset? warnAt, DateTimeOffset? due, bool breached, DateTimeOffset now) =>
        due is null ? Wire.ClockLight.None
        : breached || now > due ? Wire.ClockLight.Red
        : now >= warnAt ? Wire.ClockLight.Amber
        : Wire.ClockLight.Green;

    private static Wire.ClockLight LightOf(Clock clock, DateTimeOffset now) =>
        clock.Breached ? Wire.ClockLight.Red
        : !clock.IsRunning || clock.Paused ? Wire.ClockLight.None
        : LightOf(clock.Deadline.WarnAt, clock.Deadline.Due, false, now);
}
