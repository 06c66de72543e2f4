using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;

namespace HuYing.Tests.Organisation;

/// <summary>A small district in the format of the seed files.</summary>
internal static class SampleSeed
{
    public const string Catalogue = """
        {
          "version": "2026-1",
          "items": [
            {
              "id": "ZR-001", "domain": "市场监管", "name": "无证无照经营查处", "lead": "de-a", "supports": ["de-b"],
              "streetDuty": "巡查", "leadDuty": "查处", "supportDuty": "配合", "basis": ["《办法》"],
              "steps": [{ "no": 1, "who": "街道", "what": "登记", "limit": "2小时内" }], "gridCapable": false
            }
          ]
        }
        """;

    public static string Organisation(string district = "yx") => $$"""
        {
          "district": { "id": "{{district}}", "name": "云汐区", "demo": true },
          "units": [
            { "id": "st-a", "kind": "Street", "parent": null, "name": "澜桥街道", "shortName": "澜桥" },
            { "id": "co-a", "kind": "Community", "parent": "st-a", "name": "澜心社区", "shortName": "澜心" },
            { "id": "gr-a", "kind": "Grid", "parent": "co-a", "name": "第一网格", "shortName": "一格" },
            { "id": "de-a", "kind": "Department", "parent": null, "name": "市监局", "shortName": "市监" },
            { "id": "de-b", "kind": "Department", "parent": null, "name": "城管局", "shortName": "城管" },
            { "id": "pl", "kind": "Platform", "parent": null, "name": "指挥中心", "shortName": "平台" },
            { "id": "le", "kind": "Leadership", "parent": null, "name": "区委区政府", "shortName": "区委" }
          ],
          "accounts": [
            { "login": "Caller-01", "name": "柏知遥", "role": "Caller", "unit": "st-a", "duty": "呼叫员" },
            { "login": "admin", "name": "管一平", "role": "SystemAdministrator", "unit": "pl" },
            { "login": "district-1", "name": "郁怀民", "role": "DistrictLeader", "unit": "le", "pairedStreets": ["st-a"] }
          ]
        }
        """;

    public static DistrictSeed Seed { get; } = DistrictSeed.Read(Organisation(), Catalogue);

    public static DistrictSeed With(Func<SeedOrganisation, SeedOrganisation> change) =>
        Seed with { Organisation = change(Seed.Organisation) };

    public static DistrictSeed WithUnit(SeedUnit unit) => With(one => one with { Units = [.. one.Units, unit] });

    public static DistrictSeed WithAccount(string login, Role role, string unit, params string[] paired) =>
        With(one => one with { Accounts = [.. one.Accounts, new SeedAccount(login, "某人", role, unit, paired)] });
}
