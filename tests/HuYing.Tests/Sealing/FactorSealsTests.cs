using HuYing.Ledger.Organisation;
using HuYing.Ledger.Sealing;
using HuYing.Tests.Ledger.Queries;
using HuYing.Tests.Organisation;

namespace HuYing.Tests.Sealing;

public sealed class FactorSealsTests(QueryLedger ledger) : IClassFixture<QueryLedger>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly byte[] Secret = "12345678901234567890"u8.ToArray();

    [Theory]
    [InlineData(SealAlgorithm.Aes)]
    [InlineData(SealAlgorithm.Sm4)]
    public void Only_the_account_that_it_was_sealed_for_opens_it(SealAlgorithm algorithm)
    {
        var seals = new FactorSeals(TestKeys.Crypto(algorithm));
        var stored = seals.Seal("caller-01", Secret);

        Assert.Equal(-1, stored.AsSpan().IndexOf(Secret));
        Assert.Equal(Secret, seals.Open("caller-01", stored));
        Assert.Throws<SealBroken>(() => seals.Open("caller-02", stored));
        Assert.Throws<SealBroken>(() => seals.Open("caller-01", Secret));
    }

    [Fact]
    public async Task New_keys_seal_every_second_factor_anew()
    {
        Assert.Null((await ledger.Get<DistrictStore>().Seed(SampleSeed.Seed, _ => "hash", [], None)).Refusal);
        var accounts = ledger.Get<AccountStore>();
        var path = TestKeys.NewPath();
        var before = new FactorSeals(TestKeys.Crypto(path: path)).Seal("caller-01", Secret);
        Assert.True(await accounts.OfferFactor("caller-01", before, None));
        new KeyFile(path, isMadeWhenMissing: false).Rotate();
        var seals = new FactorSeals(TestKeys.Crypto(SealAlgorithm.Sm4, path));
        var rekey = new FactorRekey(accounts, seals);

        Assert.Equal(1, await rekey.Run(None));

        var stored = (await accounts.FindSecrets("caller-01", None))!.Factor!.Sealed;
        Assert.NotEqual(before, stored);
        Assert.Equal(Secret, seals.Open("caller-01", stored));
        Assert.Equal(0, await rekey.Run(None));
    }
}
