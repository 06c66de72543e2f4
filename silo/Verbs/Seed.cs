using System.Security.Cryptography;
using HuYing.Domain.WorkingDays;
using HuYing.Ledger;
using HuYing.Ledger.Guidance;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Sessions;
using Npgsql;

namespace HuYing.Silo.Verbs;

/// <summary>
/// Fills an empty database with the demonstration district; does nothing where there is a district already.
/// </summary>
internal static class Seed
{
    private const string LoginsFile = "demo-logins.txt";

    private const string FirstPasswordsFile = "first-passwords.txt";

    internal static async Task<int> Run(SiloOptions options, string folder)
    {
        var password = $"Demo-{RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10)}";
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        var seed = await Fill(options, folder, password, first);
        if (seed is null)
        {
            Console.WriteLine("数据库里已有区,不再导入示范区。");
            return 0;
        }

        var isDemo = seed.Organisation.District.Demo;
        var text = isDemo ? DemoLogins.Print(seed, password) : Slips(seed, first);
        Directory.CreateDirectory(options.DataFolder);
        var file = Path.Combine(options.DataFolder, isDemo ? LoginsFile : FirstPasswordsFile);
        await File.WriteAllTextAsync(file, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Console.WriteLine($"已导入{seed.Organisation.District.Name}:{seed.Organisation.Accounts.Count} 个账号,登录名见 {file}。");
        return 0;
    }

    /// <summary>
    /// Seeds a demonstration with one password for every account, and any other district with a first password for
    /// each; null when there is a district already.
    /// </summary>
    /// <param name="first">Is told the first passwords, by login.</param>
    /// <exception cref="InvalidDataException">A file of the folder is not what it should be.</exception>
    internal static async Task<DistrictSeed?> Fill(
        SiloOptions options, string folder, string password, Dictionary<string, string>? first = null)
    {
        await using var services = new ServiceCollection()
            .AddLedger(new LedgerOptions { ConnectionString = options.Server, PoolSize = 4 })
            .AddLedgerQueries()
            .BuildServiceProvider();
        var store = services.GetRequiredService<DistrictStore>();
        if ((await store.Districts(CancellationToken.None)).Count > 0)
        {
            return null;
        }

        var seed = DistrictSeed.Read(
            await File.ReadAllTextAsync(Path.Combine(folder, "district.json")),
            await File.ReadAllTextAsync(Path.Combine(folder, "responsibilities.json")));
        var shared = PasswordHashes.Of(password);
        var result = await store.Seed(
            seed,
            login => seed.Organisation.District.Demo ? shared : HashOf(first ?? [], login),
            await Notices(Path.Combine(folder, "..", "calendar")),
            CancellationToken.None);
        if (result.Refusal is { } refusal)
        {
            throw new InvalidDataException($"{folder}: {refusal.Code} {refusal.Field} {refusal.Detail}");
        }

        var map = await File.ReadAllTextAsync(Path.Combine(folder, "map.json"));
        await services.GetRequiredService<MapStore>()
            .Keep(seed.Organisation.District.Id, map, "seed", CancellationToken.None);
        await GuidanceSeed.Read(await File.ReadAllTextAsync(Path.Combine(folder, "guidance.json")))
            .Publish(services.GetRequiredService<NpgsqlDataSource>(), seed.Organisation.District.Id,
                CancellationToken.None);
        return seed;
    }

    private static string HashOf(Dictionary<string, string> first, string login)
    {
        first[login] = FirstPasswords.Make();
        return PasswordHashes.Of(first[login]);
    }

    private static string Slips(DistrictSeed seed, Dictionary<string, string> first) =>
        $"{seed.Organisation.District.Name}的初始密码,首次登录须修改;分发后请删除本文件。\n\n"
        + string.Join('\n', first.Select(one => $"  {one.Key}  {one.Value}")) + "\n";

    private static async Task<List<HolidayNotice>> Notices(string folder)
    {
        var notices = new List<HolidayNotice>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var reading = HolidayNoticeText.Parse(await File.ReadAllTextAsync(file));
            notices.Add(reading.Notice ?? throw new InvalidDataException($"{file}: {reading.Problems[0].Code}"));
        }

        return notices;
    }
}
