using HuYing.Ledger;
using HuYing.Ledger.Organisation;
using HuYing.Silo;
using HuYing.Tests.Ledger.Queries;

namespace HuYing.Tests.Organisation;

public sealed class DefaultSecretsTests(QueryLedger ledger) : IClassFixture<QueryLedger>
{
    private static readonly CancellationToken None = CancellationToken.None;

    [Fact]
    public async Task A_real_district_is_not_served_with_secrets_that_everybody_knows()
    {
        var seed = SampleSeed.Seed with
        {
            Organisation = SampleSeed.Seed.Organisation with
            {
                District = SampleSeed.Seed.Organisation.District with { Demo = true },
            },
        };
        Assert.Null((await ledger.Get<DistrictStore>().Seed(seed, _ => "hash", [], None)).Refusal);
        await Check("Host=x;Password=postgres");

        await ledger.Database.AsOwner("UPDATE district SET demo = false");
        Assert.Equal("default_passwords", await RefusedWith("Host=x;Password=kJ8-long-and-random"));
        await ledger.Database.AsOwner("UPDATE account SET password_kind = 'Own'");
        await Check("Host=x;Password=kJ8-long-and-random");
        await Check("Host=/var/run/postgresql");
        Assert.Equal("default_secret", await RefusedWith("Host=x;Password=Postgres"));
        Assert.Equal("default_secret", await RefusedWith("Host=x;Password=huying"));
    }

    private Task Check(string database) => DefaultSecrets.Check(
        new SiloOptions(database, "Host=x", "127.0.0.1", 0, Path.GetTempPath()), ledger.Get<AccountStore>(), None);

    private async Task<string> RefusedWith(string database) =>
        (await Assert.ThrowsAsync<LedgerRefused>(() => Check(database))).Code;
}
