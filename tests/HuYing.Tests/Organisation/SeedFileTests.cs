using System.Text.Json;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Tests.Ledger.Queries;

namespace HuYing.Tests.Organisation;

public sealed class SeedFileTests(QueryLedger ledger) : IClassFixture<QueryLedger>
{
    public static TheoryData<string, DistrictSeed> Wrong => new()
    {
        { "unit_twice", SampleSeed.WithUnit(new("st-a", UnitKind.Street, null, "街道", "街")) },
        { "unit_id_invalid", SampleSeed.WithUnit(new("ST A", UnitKind.Street, null, "街道", "街")) },
        { "unit_misplaced", SampleSeed.WithUnit(new("gr-b", UnitKind.Grid, "st-a", "网格", "格")) },
        { "unit_misplaced", SampleSeed.WithUnit(new("co-b", UnitKind.Community, "nowhere", "社区", "社")) },
        { "text_too_short", SampleSeed.WithUnit(new("st-b", UnitKind.Street, null, "街", "街")) },
        { "login_taken", SampleSeed.WithAccount("ＡＤＭＩＮ", Role.Platform, "pl") },
        { "login_invalid", SampleSeed.WithAccount("管理员", Role.Platform, "pl") },
        { "role_misplaced", SampleSeed.WithAccount("x1", Role.Caller, "de-a") },
        { "role_misplaced", SampleSeed.WithAccount("x1", Role.System, "pl") },
        { "no_such_unit", SampleSeed.WithAccount("x1", Role.Caller, "st-z") },
        { "no_such_street", SampleSeed.WithAccount("x1", Role.DistrictLeader, "le", "de-a") },
        {
            "no_such_time_zone",
            SampleSeed.With(one => one with { District = one.District with { TimeZone = "Mars/Base" } })
        },
        { "not_a_department", SampleSeed.Seed with { Catalogue = Strayed() } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_seed_that_does_not_fit_together_is_refused_and_leaves_nothing(string code, DistrictSeed seed)
    {
        var result = await ledger.Get<DistrictStore>().Seed(seed, _ => "hash", [], CancellationToken.None);
        Assert.Equal((code, RefusalKind.Invalid), (result.Refusal?.Code, result.Refusal!.Kind));
        Assert.Empty(await ledger.Get<DistrictStore>().Districts(CancellationToken.None));
    }

    [Theory]
    [InlineData("\"demo\": true", "\"demo\": true, \"extra\": 1")]
    [InlineData("\"demo\": true", "\"demo\": true, \"demo\": false")]
    [InlineData("\"name\": \"云汐区\",", "")]
    [InlineData("\"kind\": \"Street\"", "\"kind\": \"Village\"")]
    [InlineData("\"login\": \"admin\"", "\"login\": null")]
    [InlineData("\"login\": \"admin\"", "\"login\": \"admin\", \"password\": \"x\"")]
    public void A_file_with_a_member_too_many_or_too_few_is_not_read(string text, string instead)
    {
        Assert.Contains(text, SampleSeed.Organisation(), StringComparison.Ordinal);
        var changed = SampleSeed.Organisation().Replace(text, instead, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => DistrictSeed.Read(changed, SampleSeed.Catalogue));
    }

    private static SeedCatalogue Strayed() => SampleSeed.Seed.Catalogue with
    {
        Items = [.. SampleSeed.Seed.Catalogue.Items.Select(item => item with { Supports = ["st-a"] })],
    };
}
