using HuYing.Domain.Organisation;

namespace HuYing.Tests.Rest.Matrix;

/// <summary>The table for people: per endpoint a line for each role, per relation a column.</summary>
internal static class MatrixText
{
    private const string Head =
        """
        WHO MAY: each endpoint, asked over HTTP by each role in each relation to one ticket.

        The ticket was called for by a caller of a community (own) with a place in a grid, is answered by one department
        (own), was taken back from another (former), and two units have a copy (notified).
        own        of that community, street (leader), department; district leader: paired with the street
        parent     caller of the street          child      caller of the grid, answerer of an office of the department
        sibling    another community, a department without a share, a leader paired with another street
        neighbour  another street                former     a department whose share was withdrawn
        elsewhere  another district              disabled   account shut out while logged in
        program    a system of that unit with all scopes            reading    one that may only read tickets

        ok = answered, or refused for content or state only; both, usual = a list that holds the sensitive ticket too,
        or not; 401, 403, 404 = exactly that; bad = not understood, which says little. Nobody is not logged in.


        """;

    private static readonly Role[] Roles =
    [
        Role.Caller, Role.StreetLeader, Role.Answerer, Role.Platform, Role.Supervisor, Role.DistrictLeader,
        Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator,
    ];

    public static string Of(
        IReadOnlyList<MatrixTarget> targets, IReadOnlyDictionary<(string Target, Persona? By), string> answers) =>
        Head + string.Concat(targets.Select(target => Of(target, answers)));

    /// <summary>The targets that a table does not know.</summary>
    public static IReadOnlyList<string> Missing(IEnumerable<MatrixTarget> targets, string table)
    {
        var known = table.Split('\n').ToHashSet(StringComparer.Ordinal);
        return [.. targets.Select(target => target.Name).Where(name => !known.Contains(name))];
    }

    private static string Of(
        MatrixTarget target, IReadOnlyDictionary<(string Target, Persona? By), string> answers)
    {
        var nobody = $"  {"nobody",-23}{answers[(target.Name, null)]}\n";
        if (target.IsOpen)
        {
            return $"{target.Name}\n{nobody}\n";
        }

        var head = $"  {"",-23}{Row(MatrixDistrict.Columns)}\n";
        return $"{target.Name}\n{head}{string.Concat(Roles.Select(Line))}{nobody}\n";

        string Line(Role role) => $"  {role,-23}" + Row(MatrixDistrict.Columns.Select(column =>
            MatrixDistrict.Everybody.FirstOrDefault(one => one.Role == role && one.Column == column) is { } by
                ? answers[(target.Name, by)]
                : ".")) + "\n";
    }

    private static string Row(IEnumerable<string> cells) =>
        string.Concat(cells.Select(cell => cell.PadRight(10))).TrimEnd();
}
