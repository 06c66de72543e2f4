using System.Runtime.CompilerServices;
using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;
using HuYing.Tests.Ledger.Queries;

namespace HuYing.Tests.Organisation;

public sealed class DemoSeedTests(QueryLedger ledger) : IClassFixture<QueryLedger>
{
    [Fact]
    public async Task The_shipped_demo_district_fits_together()
    {
        var folder = Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "deploy", "demo");
        var seed = DistrictSeed.Read(
            await File.ReadAllTextAsync(Path.Combine(folder, "district.json")),
            await File.ReadAllTextAsync(Path.Combine(folder, "responsibilities.json")));

        var result = await ledger.Get<DistrictStore>().Seed(seed, _ => "hash", [], CancellationToken.None);
        Assert.Null(result.Refusal);

        var id = seed.Organisation.District.Id;
        var snapshot = (await ledger.Get<DistrictStore>().LoadSnapshot(id, CancellationToken.None))!;
        Assert.Equal(seed.Organisation.Units.Count + 1, snapshot.Units.Count);
        Assert.Equal(seed.Catalogue.Items.Count, snapshot.Catalogue.Items.Count);
        Assert.All(snapshot.Units, unit => Assert.True(snapshot.Organisation.IsWithin(unit.Id, id)));
        Assert.Equal(
            Enum.GetValues<Role>().Length - 1,
            seed.Organisation.Accounts.Select(account => account.Role).Distinct().Count());
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
