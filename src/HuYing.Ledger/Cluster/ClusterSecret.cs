using Npgsql;

namespace HuYing.Ledger.Cluster;

/// <summary>The key with which the processes of one cluster sign what they send each other.</summary>
public sealed class ClusterSecret(NpgsqlDataSource source)
{
    private readonly LedgerLink _link = new(source);

    /// <exception cref="LedgerUnavailable">The database did not answer.</exception>
    public async Task<byte[]> Read(CancellationToken ct) =>
        await _link.Read(connection => connection.Sql("SELECT secret FROM cluster_secret").One<byte[]>(ct), ct)
        ?? throw new LedgerRefused("cluster_secret_missing", "数据库里没有集群密钥:请先执行 ./huying migrate。");
}
