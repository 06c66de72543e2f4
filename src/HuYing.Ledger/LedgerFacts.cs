namespace HuYing.Ledger;

/// <summary>What the gate has to know of a database.</summary>
internal sealed record LedgerFacts(
    int Schema,
    int ServerVersion,
    string Encoding,
    string Fsync,
    string FullPageWrites,
    string SynchronousCommit,
    bool MayChangeHistory,
    DateTimeOffset Clock)
{
    private static readonly TimeSpan MostClockDifference = TimeSpan.FromSeconds(2);

    // `local` waits for this server's disk only and `remote_write` not even for the standby's: neither survives what
    // an operator with a standby expects to survive.
    private static readonly string[] Synchronous = ["on", "remote_apply"];

    public LedgerRefused? Refusal(DateTimeOffset now) =>
        ServerVersion < 150_000 ? new("server_version", "需要 PostgreSQL 15 或更新版本。")
        : Encoding != "UTF8" ? new("encoding", $"数据库编码必须是 UTF8,现在是 {Encoding}。")
        : Schema != LedgerMigrations.Latest ? new(
            "schema_version", $"数据库结构为第 {Schema} 版,本程序需要第 {LedgerMigrations.Latest} 版:请先执行 migrate。")
        : Fsync != "on" ? new("durability", "fsync 已关闭:断电会丢失已答复的呼叫。请在 postgresql.conf 中打开。")
        : FullPageWrites != "on" ? new("durability", "full_page_writes 已关闭:断电会损坏数据页。请打开。")
        : !Synchronous.Contains(SynchronousCommit) ? new(
            "durability", $"synchronous_commit 为 {SynchronousCommit}:已答复的呼叫可能丢失。只接受 on 或 remote_apply。")
        : MayChangeHistory ? new(
            "app_rights", "应用账号可以修改或删除历史记录:请使用只有 huying_app 权限的账号,不要使用所有者或超级用户。")
        : (now - Clock).Duration() > MostClockDifference ? new(
            "clock", $"本机时间与数据库时间相差 {(now - Clock).Duration().TotalSeconds:F0} 秒:期限会判错,请先校时。")
        : null;
}
