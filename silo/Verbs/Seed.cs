using System.Security.Cryptography;
using HuYing.Domain.WorkingDays;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Sessions;

namespace HuYing.Silo.Verbs;

/// <summary>
/// Fills an empty database with the demonstration district; does nothing where there is a district already.
/// </summary>
internal static class Seed
{
    private const string LoginsFile = "demo-logins.txt";

    internal static async Task<int> Run(SiloOptions options, string folder)
    {
        var password = $"Demo-{RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 10)}";
        var seed = await Fill(options, folder, password);
        if (seed is null)
        {
            Console.WriteLine("数据库里已有区,不再导入示范区。");
            return 0;
        }

        var text = DemoLogins.Print(seed, password);
        Directory.CreateDirectory(options.DataFolder);
        var file = Path.Combine(options.DataFolder, LoginsFile);
        await File.WriteAllTextAsync(file, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        Console.WriteLine($"已导入{seed.Organisation.District.Name}:{seed.Organisation.Accounts.Count} 个账号,登录名见 {file}。");
        return 0;
    }

    /// <summary>Seeds with one password for every account; null when there is a district already.</summary>
    /// <exception cref="InvalidDataException">A file of the folder is not what it should be.</exception>
    internal static async Task<DistrictSeed?> Fill(SiloOptions options, string folder, string password)
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
        var hash = PasswordHashes.Of(password);
        var result = await store.Seed(
            seed, _ => hash, await Notices(Path.Combine(folder, "..", "calendar")), CancellationToken.None);
        return result.Refusal is { } refusal
            ? throw new InvalidDataException($"{folder}: {refusal.Code} {refusal.Field} {refusal.Detail}")
            : seed;
    }

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
