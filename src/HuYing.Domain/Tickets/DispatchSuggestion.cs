using HuYing.Domain.Organisation;
using HuYing.Domain.Responsibilities;

namespace HuYing.Domain.Tickets;

/// <summary>A department that the responsibility list names for a ticket, and what it says of its duty.</summary>
/// <param name="IsAssigned">It has a share already.</param>
public sealed record SuggestedDepartment(string DepartmentId, AssignmentRole Role, string Duty, bool IsAssigned);

/// <summary>Whom to dispatch, computed from the entry of the list that the street chose (000-23).</summary>
public static class DispatchSuggestion
{
    /// <summary>The lead first; nothing when no entry was chosen, or it is not in force any more.</summary>
    public static IReadOnlyList<SuggestedDepartment> Of(Ticket ticket, Catalogue catalogue, OrganisationChart units)
    {
        if (ticket.Content.ItemId is not { } itemId || catalogue.Find(itemId) is not { } item)
        {
            return [];
        }

        return [.. item.Supports
            .Where(id => id != item.Lead)
            .Distinct()
            .Select(id => Suggest(id, AssignmentRole.CoHandler, item.SupportDuty))
            .Prepend(Suggest(item.Lead, AssignmentRole.Lead, item.LeadDuty))
            .Where(one => units.Is(one.DepartmentId, UnitKind.Department))];

        SuggestedDepartment Suggest(string id, AssignmentRole role, string duty) => new(
            id, role, duty, ticket.Assignments.Any(share => share.DepartmentId == id && !share.IsWithdrawn));
    }
}
