using HuYing.Domain.WorkingDays;
using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Sessions;
using HuYing.Tests.Postgres;
using HuYing.Tests.Rest;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HuYing.Tests.Ledger;

/// <summary>A migrated database of its own, copied from a template that is made once per test process.</summary>
public sealed class LedgerDatabase
{
    private const string Template = "ledger_template";

    private const string DistrictTemplate = "district_template";

    private LedgerDatabase(string owner, string app) => (Owner, App) = (owner, app);

    public string Owner { get; }

    public string App { get; }

    public LedgerOptions Options => new() { ConnectionString = App };

    /// <summary>Without a row.</summary>
    public static Task<LedgerDatabase> Create() => Copy(Template, OfThisProcess.TemplateCreated);

    /// <summary>
    /// With the demonstration district; everybody's password is <see cref="RunningServer.Password"/>.
    /// </summary>
    public static Task<LedgerDatabase> CreateDistrict() => Copy(DistrictTemplate, OfThisProcess.DistrictCreated);

    /// <summary>A database without a single table.</summary>
    public static async Task<LedgerDatabase> CreateEmpty()
    {
        var postgres = await PrivatePostgres.Shared;
        var (owner, app) = await postgres.CreateDatabase($"empty_{Guid.CreateVersion7():N}");
        return new LedgerDatabase(owner, app);
    }

    /// <summary>As the owner, who may do what the application may not.</summary>
    public Task<object?> AsOwner(string sql) => Run(Owner, sql);

    public Task<object?> AsApp(string sql) => Run(App, sql);

    private static async Task<LedgerDatabase> Copy(string template, Task created)
    {
#pragma warning disable VSTHRD003 // Once per test process; there is no thread to wait for.
        await created;
#pragma warning restore VSTHRD003
        var postgres = await PrivatePostgres.Shared;
        var (owner, app) = await postgres.CreateDatabase($"ledger_{Guid.CreateVersion7():N}", template);
        return new LedgerDatabase(owner, app);
    }

    private static async Task CreateTemplate()
    {
        var postgres = await PrivatePostgres.Shared;
        var (owner, _) = await postgres.CreateDatabase(Template);
        await LedgerMigrations.Apply(owner, CancellationToken.None);
    }

    private static async Task CreateDistrictTemplate()
    {
        await OfThisProcess.TemplateCreated;
        var postgres = await PrivatePostgres.Shared;
        var (_, app) = await postgres.CreateDatabase(DistrictTemplate, Template);
        await using var services = new ServiceCollection()
            .AddLedger(new LedgerOptions { ConnectionString = app })
            .AddLedgerQueries()
            .BuildServiceProvider();
        var folder = Path.Combine(Repository.Root, "deploy", "demo");
        var seed = DistrictSeed.Read(
            await File.ReadAllTextAsync(Path.Combine(folder, "district.json")),
            await File.ReadAllTextAsync(Path.Combine(folder, "responsibilities.json")));
        var notices = Directory.GetFiles(Path.Combine(Repository.Root, "deploy", "calendar"), "*.json")
            .Select(file => HolidayNoticeText.Parse(File.ReadAllText(file)).Notice!);
        var hash = PasswordHashes.Of(RunningServer.Password);
        var seeded = await services.GetRequiredService<DistrictStore>()
            .Seed(seed, _ => hash, [.. notices], CancellationToken.None);
        Assert.Null(seeded.Refusal);
    }

    private static async Task<object?> Run(string login, string sql)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(login) { Pooling = false };
        await using var connection = new NpgsqlConnection(unpooled.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Tests write their own SQL.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    private static class OfThisProcess
    {
        public static readonly Task TemplateCreated = CreateTemplate();

        public static readonly Task DistrictCreated = CreateDistrictTemplate();
    }
}
