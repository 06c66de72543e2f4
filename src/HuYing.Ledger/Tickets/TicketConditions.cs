using System.Text;
using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Tickets;

/// <summary>
/// What a scope and a filter ask of a ticket: a choice of the pieces in <see cref="TicketSql"/>, with their parameters.
/// A unit is either what the list is driven by (<see cref="Street"/>, <see cref="Department"/>) or one more condition.
/// </summary>
internal sealed class TicketConditions
{
    private static readonly TicketStatus[] Ended = [TicketStatus.Declined, TicketStatus.Filed, TicketStatus.Cancelled];

    private static readonly TicketStatus[] Unsent = [TicketStatus.Draft, TicketStatus.AwaitingApproval];

    // A clock first runs when a ticket is raised, and none after its end.
    private static readonly TicketStatus[] Clockless = [.. Unsent, TicketStatus.SelfHandled, .. Ended];

    private readonly (bool From, bool To) _days;
    private readonly StringBuilder _text = new();
    private readonly List<Action<NpgsqlCommand>> _parameters = [];

    public TicketConditions(ReadScope scope, TicketFilter filter)
    {
        var isWhole = scope is { StreetId: null, DepartmentId: null };
        Department = scope.DepartmentId ?? (isWhole ? filter.DepartmentId : null);
        Street = scope.StreetId ?? (isWhole && Department is null ? filter.StreetId : null);
        Statuses = [.. Enum.GetValues<TicketStatus>().Where(status => IsWanted(status, scope, filter))];

        Add(TicketSql.OfDistrict, "district", scope.DistrictId);
        Add("", "statuses", Statuses.Select(status => status.ToString()).ToArray());
        AddIf(Street, "", "street");
        AddIf(Department, "", "department");
        AddIf(isWhole && Department is null ? null : filter.StreetId, TicketSql.InStreet, "in_street");
        AddIf(isWhole ? null : filter.DepartmentId, TicketSql.WithDepartment, "with_department");
        AddIf(filter.Share?.ToString(), Department is null ? TicketSql.WithShare : TicketSql.WithOwnShare, "share");
        AddIf(filter.CommunityId, TicketSql.InCommunity, "community");
        AddIf(scope.GridId, TicketSql.InGrid, "grid");
        Add(TicketSql.Shown(scope.Shown), "reader", scope.ReaderId);
        Add("", "paired", scope.PairedStreets.ToArray());
        AddIf(filter.Kind?.ToString(), TicketSql.OfKind, "kind");
        AddIf(filter.Class?.ToString(), TicketSql.OfClass, "class");
        AddIf(filter.ItemId, TicketSql.OfItem, "item");
        AddIf(filter.Light?.ToString(), TicketSql.WithLight, "light");
        AddIf(filter.From, "from");
        AddIf(filter.To, "to");
        _days = (filter.From is not null, filter.To is not null);
        _text.Append(DraftedIn("t.drafted_at")).Append(scope.WithDrafts ? "" : TicketSql.BeyondDraft);
    }

    /// <summary>The street whose own calls are listed.</summary>
    public string? Street { get; }

    /// <summary>The department whose shares are listed, and whose clock is shown.</summary>
    public string? Department { get; }

    public IReadOnlyList<TicketStatus> Statuses { get; }

    /// <summary>Whether all that is listed has not ended.</summary>
    public bool AreStanding => !Statuses.Any(Ended.Contains);

    public string Text => _text.ToString();

    /// <summary>The days that are wanted, as bounds of any column that holds the instant of drafting.</summary>
    public string DraftedIn(string column) =>
        (_days.From ? $" AND {column} >= {TicketSql.FirstInstant}" : "")
        + (_days.To ? $" AND {column} < {TicketSql.EndInstant}" : "");

    public NpgsqlCommand Fill(NpgsqlCommand command)
    {
        _parameters.ForEach(add => add(command));
        return command;
    }

    private static bool IsWanted(TicketStatus status, ReadScope scope, TicketFilter filter) =>
        (filter.Statuses.Count == 0 || filter.Statuses.Contains(status))
        && !(filter.OpenOnly && Ended.Contains(status))
        && !(filter.Light is not (null or ClockLight.None) && Clockless.Contains(status))
        && (scope.WithDrafts || !Unsent.Contains(status));

    private void AddIf(DateOnly? day, string name)
    {
        if (day is { } given)
        {
            Add("", name, given);
        }
    }

    private void AddIf(string? value, string condition, string name)
    {
        if (value is not null)
        {
            Add(condition, name, value);
        }
    }

    private void Add<T>(string condition, string name, T value)
    {
        _text.Append(condition);
        _parameters.Add(command => command.With(name, value));
    }
}
