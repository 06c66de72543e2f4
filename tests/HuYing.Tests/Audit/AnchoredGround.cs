using HuYing.Domain.Tickets;
using HuYing.Ledger.Anchors;
using HuYing.Ledger.Audit;
using HuYing.Ledger.Tickets;
using HuYing.Ledger.Verification;
using HuYing.Tests.Ledger;
using HuYing.Tests.Ledger.Queries;
using Npgsql;

namespace HuYing.Tests.Audit;

/// <summary>A ledger with a few tickets and audit entries, and a folder of anchors beside it.</summary>
public sealed class AnchoredGround : IAsyncLifetime
{
    private readonly QueryLedger _ledger = new();

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"huying-anchors-{Guid.CreateVersion7():N}");

    public string Folder => Path.Combine(_root, "anchors");

    public string File => Path.Combine(Folder, "anchors.jsonl");

    public string Key => Path.Combine(_root, "anchor-key.pem");

    public AnchorOptions Options => new(Folder, Key);

    public AuditTrail Trail => _ledger.Get<AuditTrail>();

    public ITicketJournal Journal => _ledger.Get<ITicketJournal>();

    public NpgsqlDataSource Source => _ledger.Get<NpgsqlDataSource>();

    public string App => _ledger.Database.App;

    public string OwnerLogin => _ledger.Database.Owner;

    public async Task InitializeAsync()
    {
        await _ledger.InitializeAsync();
        for (var i = 0; i < 3; i++)
        {
            await Trail.Write(new AuditRecord("LogIn", By: District.Caller));
            await Draft();
        }
    }

    public async Task DisposeAsync()
    {
        await _ledger.DisposeAsync();
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }

    internal Task<string[]> Lines() => System.IO.File.ReadAllLinesAsync(File);

    internal Task<TicketLife> Draft() => TicketLife.Drafted(Journal);

    internal static Task Comment(TicketLife life, string text = "已电话联系") =>
        life.Do(new Comment(text, []), District.Caller, new RequestStamp(Guid.CreateVersion7(), [1]));

    public Task<object?> AsOwner(string sql) => _ledger.Database.AsOwner(sql);

    public async Task<int> Anchor(int portion = 10_000) =>
        await new AnchorWriter(Source, Options, portion).CatchUp(CancellationToken.None)
        ?? throw new InvalidOperationException("Nobody else writes here.");

    /// <summary>The codes of what is wrong, each once.</summary>
    public async Task<List<string>> Problems(string? key = null)
    {
        var report = await LedgerVerification.Run(
            App, null, CancellationToken.None, AnchoredLedger.Read(Folder, key ?? Key));
        return [.. report.Checks.SelectMany(check => check.Problems).Select(one => one.Code).Distinct()];
    }
}
