using HuYing.Domain.Organisation;

namespace HuYing.Ledger.Organisation;

/// <summary>A district that is no demonstration.</summary>
/// <param name="PrintedPasswords">Open accounts with a password that was printed for everybody.</param>
public sealed record RealDistrict(string Name, int PrintedPasswords);

/// <summary>What a district demands of its logins.</summary>
/// <param name="FactorRoles">Roles that need a second factor.</param>
/// <param name="PasswordDays">For how many days a password is good, 30–730; null: for ever.</param>
/// <param name="DormantDays">Who does not log in for so many days is disabled, 30–730.</param>
/// <param name="ChangedBy">Null: nobody changed what is shipped.</param>
public sealed record SecuritySettings(
    IReadOnlyList<Role> FactorRoles,
    int? PasswordDays,
    int DormantDays,
    string? ChangedBy = null,
    DateTimeOffset? ChangedAt = null)
{
    /// <summary>
    /// Without them nothing else is safe, so outside demonstrations they always need a second factor.
    /// </summary>
    public static IReadOnlyList<Role> MustHaveFactor { get; } =
        [.. Enum.GetValues<Role>().Where(role => role.IsAdministrator())];

    internal static string[] Administrators { get; } = [.. MustHaveFactor.Select(role => role.ToString())];

    internal static SecuritySettings Shipped(bool demo) => new(demo ? [] : MustHaveFactor, null, 90);
}
