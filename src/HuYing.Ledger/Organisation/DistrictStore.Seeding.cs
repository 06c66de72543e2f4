using HuYing.Domain.Tickets;
using HuYing.Domain.WorkingDays;
using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>What seeding came to: exactly one of the two is set.</summary>
public sealed record SeedResult(SeedOutcome? Outcome, Refusal? Refusal);

// Seeding adds what is missing and never touches what is there, so it can run at every start.
public sealed partial class DistrictStore
{
    private const string Seeder = "seed";

    /// <param name="passwordHash">The stored form of the first password of a login; asked for new accounts
    /// only.</param>
    /// <param name="notices">Years that have no notice yet get these.</param>
    public Task<SeedResult> Seed(
        DistrictSeed seed,
        Func<string, string> passwordHash,
        IReadOnlyList<HolidayNotice> notices,
        CancellationToken ct) =>
        SeedRule.Check(seed) is { } refusal
            ? Task.FromResult(new SeedResult(null, refusal))
            : _link.Write(connection => Seed(connection, seed, passwordHash, notices, ct), ct);

    private static async Task<SeedResult> Seed(
        NpgsqlConnection connection,
        DistrictSeed seed,
        Func<string, string> passwordHash,
        IReadOnlyList<HolidayNotice> notices,
        CancellationToken ct)
    {
        var district = seed.Organisation.District;
        await connection.Sql("SELECT pg_advisory_xact_lock(@one)").With("one", OneNoticeAtATime).Run(ct);
        if (await Stranger(connection, seed, ct) is { } stranger)
        {
            return new SeedResult(null, new Refusal("taken_by_another_district", RefusalKind.Conflict, null, stranger));
        }

        var isNew = await connection.Sql("""
            INSERT INTO district (id, name, demo, time_zone) VALUES (@id, @name, @demo, @zone) ON CONFLICT DO NOTHING
            """).With("id", district.Id).With("name", district.Name).With("demo", district.Demo)
            .With("zone", district.TimeZone).Run(ct) == 1;
        var outcome = new SeedOutcome(
            await SeedUnits(connection, seed, ct),
            await SeedAccounts(connection, seed, passwordHash, ct),
            await InsertCatalogue(connection, district.Id, seed.Catalogue, ct),
            await InsertParameters(connection, DistrictParameters.Shipped(district.Id), Seeder, ct),
            await SeedNotices(connection, notices, ct));
        if (outcome.IsChanged && !isNew)
        {
            await Bump(connection, district.Id, ct);
        }

        return new SeedResult(outcome, null);
    }

    private static async Task<int> SeedUnits(NpgsqlConnection connection, DistrictSeed seed, CancellationToken ct)
    {
        var units = seed.Units().ToList();
        return await connection.Sql("""
            INSERT INTO unit (id, district_id, kind, parent_id, name, short_name)
            SELECT u.id, @district, u.kind, u.parent, u.name, u.short
            FROM unnest(@ids, @kinds, @parents, @names, @shorts) AS u (id, kind, parent, name, short)
            ON CONFLICT (id) DO NOTHING
            """)
            .With("district", seed.Organisation.District.Id)
            .With("ids", units.Select(unit => unit.Id).ToArray())
            .With("kinds", units.Select(unit => unit.Kind.ToString()).ToArray())
            .With("parents", units.Select(unit => unit.ParentId).ToArray())
            .With("names", units.Select(unit => unit.Name).ToArray())
            .With("shorts", units.Select(unit => unit.ShortName).ToArray())
            .Run(ct);
    }

    private static async Task<int> SeedAccounts(
        NpgsqlConnection connection, DistrictSeed seed, Func<string, string> passwordHash, CancellationToken ct)
    {
        var district = seed.Organisation.District.Id;
        var there = await connection.Sql("SELECT login FROM account WHERE district_id = @district")
            .With("district", district).All(row => row.GetString(0), ct);
        var missing = seed.Organisation.Accounts.ExceptBy(there, account => Login.Fold(account.Login)).ToList();
        foreach (var account in missing)
        {
            await AccountStore.Insert(
                connection,
                new NewAccount(
                    district,
                    account.Login,
                    account.Name,
                    account.Role,
                    account.Unit,
                    account.PairedStreets ?? [],
                    account.Duty,
                    passwordHash(Login.Fold(account.Login)),
                    seed.Organisation.District.Demo ? PasswordKind.Demo : PasswordKind.First),
                ct);
        }

        return missing.Count;
    }

    private static async Task<List<int>> SeedNotices(
        NpgsqlConnection connection, IReadOnlyList<HolidayNotice> notices, CancellationToken ct)
    {
        var there = await Notices(connection, ct);
        var missing = notices.ExceptBy(there.Select(loaded => loaded.Notice.Year), notice => notice.Year).ToList();
        foreach (var notice in missing)
        {
            await InsertNotice(connection, notice, 1, Seeder, ct);
        }

        return [.. missing.Select(notice => notice.Year)];
    }

    // Ids of units and logins are unique across districts; to skip one silently would leave a hole in this district.
    private static Task<string?> Stranger(NpgsqlConnection connection, DistrictSeed seed, CancellationToken ct) =>
        connection.Sql("""
            SELECT id FROM unit WHERE id = ANY (@units) AND district_id <> @district
            UNION ALL
            SELECT login FROM account WHERE login = ANY (@logins) AND district_id <> @district
            LIMIT 1
            """)
            .With("units", seed.Units().Select(unit => unit.Id).ToArray())
            .With("logins", seed.Organisation.Accounts.Select(account => Login.Fold(account.Login)).ToArray())
            .With("district", seed.Organisation.District.Id)
            .One<string>(ct);
}
