using HuYing.Ledger.Organisation;
using HuYing.Rest.Tickets;
using Wire = HuYing.Client.Organisation;

namespace HuYing.Rest.Organisation;

/// <summary>From the ledger to the wire.</summary>
internal static class AccountsOnWire
{
    internal static Wire.AccountLine OnWire(this AccountStanding standing)
    {
        var account = standing.Account;
        return new Wire.AccountLine(
            account.Id,
            account.Login,
            account.Name,
            account.Role.OnWire(),
            account.UnitId,
            account.PairedStreets,
            account.Duty,
            account.Disabled,
            (Wire.PasswordKind)standing.PasswordKind,
            standing.SeenAt,
            standing.HasFactor,
            standing.IsLocked,
            standing.IsDormant,
            standing.Sessions,
            standing.External is { } external ? new Wire.ExternalLogin(external.Issuer, external.Subject) : null);
    }

    internal static Wire.SecuritySettingsReply OnWire(this SecuritySettings settings) => new(
        new Wire.SecuritySettings(
            [.. settings.FactorRoles.Select(role => role.OnWire())], settings.PasswordDays, settings.DormantDays),
        settings.ChangedBy,
        settings.ChangedAt);
}
