using HuYing.Domain.Organisation;
using HuYing.Ledger;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Sessions;

namespace HuYing.Silo.Verbs;

/// <summary>
/// Lets an administrator in again whom no other administrator can help: a first password, no second factor, no lock, no
/// session, not disabled. All of it and its line in the audit trail are one transaction. Only for the three
/// administrators: they let everybody else in, and none of them sees a ticket.
/// </summary>
internal static class Rescue
{
    private const string Act = "RescueAccount";

    private const int Failed = 1;

    internal static Task<int> Run(SiloOptions options, string[] words) =>
        Run(options, words, Console.In, Console.Out, Console.Error);

    internal static async Task<int> Run(
        SiloOptions options, string[] words, TextReader input, TextWriter output, TextWriter errors)
    {
        if (words.Where(word => word != "--yes").ToList() is not [{ Length: > 0 } login] || login[0] == '-')
        {
            return Usage.Print(["rescue", .. words]);
        }

        await using var services = new ServiceCollection()
            .AddLedger(options.Ledger with { PoolSize = 2, MakesKeyFile = false })
            .AddLedgerQueries()
            .BuildServiceProvider();
        await services.GetRequiredService<LedgerGate>().Check(CancellationToken.None);
        var found = await services.GetRequiredService<AccountStore>().FindByLogin(login, CancellationToken.None);
        if (found?.Account is not { } account)
        {
            await errors.WriteLineAsync($"✗ 没有登录名为 {login} 的账号,什么也没有改。");
            return Failed;
        }

        if (!account.Role.IsAdministrator())
        {
            await errors.WriteLineAsync($"✗ {account.Login} 不是管理员:请安全管理员在页面上重置。什么也没有改。");
            return Failed;
        }

        await output.WriteLineAsync(
            $"将解救 {account.Login}({account.Name},{NameOf(account.Role)}{(account.Disabled ? ",已停用" : "")}):"
            + "换成新的初始密码,去掉动态口令和锁定,重新启用,退出全部登录;记入审计。");
        if (!words.Contains("--yes") && !await IsConfirmed(input, output))
        {
            await errors.WriteLineAsync("✗ 没有确认,什么也没有改。(不询问:--yes)");
            return Failed;
        }

        var password = FirstPasswords.Make();
        await services.GetRequiredService<AuditTrail>().Do(
            (stores, cancel) => LetIn(stores, account, PasswordHashes.Of(password), cancel), CancellationToken.None);
        await output.WriteLineAsync($"✓ 初始密码(只显示这一次,首次登录须修改):{password}");
        await output.WriteLineAsync("  原有登录最迟 5 秒内失效。动态口令登录后重新启用。");
        return 0;
    }

    private static async Task<bool> LetIn(
        DistrictWork stores, Account account, string passwordHash, CancellationToken cancel)
    {
        var (accounts, district, id) = (stores.Accounts, account.DistrictId, account.Id);
        var isThere = await accounts.ResetPassword(district, id, passwordHash, cancel)
            && await accounts.DropFactor(district, id, cancel)
            && await accounts.Disable(district, id, disabled: false, cancel);
        stores.Record(new AuditRecord(Act, Target: id, By: SystemOperator.Of(district), Detail: SystemOperator.Detail));
        return isThere ? isThere : throw new InvalidDataException($"{account.Login}:账号刚刚不在了。");
    }

    private static async Task<bool> IsConfirmed(TextReader input, TextWriter output)
    {
        await output.WriteAsync("确定吗?输入 yes 继续:");
        await output.FlushAsync();
        var answer = await input.ReadLineAsync();
        return answer?.Trim().ToLowerInvariant() is "y" or "yes";
    }

    private static string NameOf(Role role) => role switch
    {
        Role.SystemAdministrator => "系统管理员",
        Role.SecurityAdministrator => "安全管理员",
        _ => "审计管理员",
    };
}
