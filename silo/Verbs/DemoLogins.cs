using System.Globalization;
using System.Text;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;

namespace HuYing.Silo.Verbs;

/// <summary>The page of demonstration logins: one per role, the rest by pattern.</summary>
internal static class DemoLogins
{
    private static readonly (Role Role, string Name)[] Roles =
    [
        (Role.Caller, "街道呼叫员"),
        (Role.StreetLeader, "街道分管领导"),
        (Role.Platform, "平台(受理派单)"),
        (Role.Answerer, "部门应答员"),
        (Role.Supervisor, "督办员"),
        (Role.DistrictLeader, "区领导"),
        (Role.SystemAdministrator, "系统管理员"),
        (Role.SecurityAdministrator, "安全管理员"),
        (Role.AuditAdministrator, "审计管理员"),
    ];

    internal static string Print(DistrictSeed seed, string password)
    {
        var units = seed.Organisation.Units.ToDictionary(unit => unit.Id, unit => unit.Name);
        var text = new StringBuilder()
            .AppendLine(CultureInfo.InvariantCulture, $"{seed.Organisation.District.Name}的示范账号,密码都是 {password}")
            .AppendLine();
        foreach (var (role, name) in Roles)
        {
            var accounts = seed.Organisation.Accounts.Where(account => account.Role == role).ToList();
            if (accounts is [var first, ..])
            {
                var more = accounts.Count > 1 ? $",共 {accounts.Count} 个,到 {accounts[^1].Login}" : "";
                text.AppendLine(
                    CultureInfo.InvariantCulture,
                    $"  {name}:{first.Login}({first.Name},{units[first.Unit]}{more})");
            }
        }

        return text.ToString();
    }
}
