using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using Npgsql;

namespace HuYing.Silo;

/// <summary>
/// Refuses to serve a real district with secrets that everybody knows: printed passwords, or a database password that
/// is in every example. Demonstrations may have them.
/// </summary>
internal static class DefaultSecrets
{
    private static readonly string[] Known =
        ["postgres", "password", "passw0rd", "huying", "huying_app", "changeme", "example", "secret", "123456",
            "admin"];

    /// <exception cref="LedgerRefused">There is such a secret.</exception>
    internal static async Task Check(SiloOptions options, AccountStore accounts, CancellationToken cancel)
    {
        var real = await accounts.RealDistricts(cancel);
        if (real.Count == 0)
        {
            return;
        }

        if (IsKnown(options.Database) || IsKnown(options.Owner))
        {
            throw new LedgerRefused("default_secret", "数据库密码是示例里的默认值:请换一个随机的密码。");
        }

        if (real.FirstOrDefault(one => one.PrintedPasswords > 0) is { } district)
        {
            throw new LedgerRefused(
                "default_passwords",
                $"{district.Name} 不是示范区,却有 {district.PrintedPasswords} 个账号还在用打印的示范密码:请停用这些账号或重置密码。");
        }
    }

    private static bool IsKnown(string connection) =>
        new NpgsqlConnectionStringBuilder(connection).Password is { Length: > 0 } password
        && Known.Contains(password, StringComparer.OrdinalIgnoreCase);
}
