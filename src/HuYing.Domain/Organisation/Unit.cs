namespace HuYing.Domain.Organisation;

/// <summary>
/// What a unit is. The tree is District → Street → Community → Grid and District → Department → Office; all other kinds
/// hang on the district.
/// </summary>
public enum UnitKind
{
    District,
    Street,
    Community,
    Grid,
    Department,
    Platform,
    Supervision,
    Leadership,

    /// <summary>科室 of a department (004-11): its people act for the department.</summary>
    Office,
}

/// <summary>One unit of the district (000-03, 001-07, 001-12). Two units are equal when all their facts are.</summary>
/// <param name="Id">Stable key: lower-case ASCII letters, digits and hyphens, 2–40 characters.</param>
/// <param name="ParentId">The unit above; null for the district itself.</param>
public sealed record Unit(string Id, UnitKind Kind, string? ParentId, string Name, string ShortName);
