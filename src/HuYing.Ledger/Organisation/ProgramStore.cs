using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using Npgsql;

namespace HuYing.Ledger.Organisation;

/// <summary>Programs, their secrets and their tokens. Of secrets and tokens only hashes are kept.</summary>
public sealed class ProgramStore
{
    /// <summary>What a program can be given.</summary>
    public static IReadOnlyList<string> AllScopes { get; } =
        ["tickets:read", "tickets:write", "boards:read", "statistics:read"];

    private const int MostSecrets = 2;

    private static readonly Refusal NoSuchProgram = new("no_such_program", RefusalKind.NotFound);

    private readonly LedgerLink _link;

    public ProgramStore(NpgsqlDataSource source)
        : this(new LedgerLink(source))
    {
    }

    internal ProgramStore(LedgerLink link) => _link = link;

    public Task<IReadOnlyList<ProgramStanding>> List(string districtId, CancellationToken ct) =>
        _link.Read<IReadOnlyList<ProgramStanding>>(
            async connection => await connection.Sql("""
                SELECT p.id, p.district_id, p.name, p.role, p.unit_id, p.scopes, p.fields, p.per_second, p.disabled,
                    p.seen_at,
                    ARRAY(SELECT s.id FROM program_secret s WHERE s.program_id = p.id ORDER BY s.created_at, s.id),
                    ARRAY(SELECT s.created_at FROM program_secret s WHERE s.program_id = p.id
                        ORDER BY s.created_at, s.id)
                FROM program p WHERE p.district_id = @district ORDER BY p.id
                """).With("district", districtId).All(
                row => new ProgramStanding(
                    Read(row),
                    [.. row.GetFieldValue<Guid[]>(10).Zip(
                        row.GetFieldValue<DateTimeOffset[]>(11), (id, at) => new ProgramSecret(id, at))],
                    row.InstantOrNull(9)),
                ct),
            ct);

    /// <summary>Registers a program; the refusal says why not.</summary>
    public Task<Refusal?> Create(ProgramAccount program, string by, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var refusal = await Check(connection, program, ct);
            return refusal ?? (await connection.Sql("""
                INSERT INTO program (id, district_id, name, role, unit_id, scopes, fields, per_second, created_by)
                VALUES (@id, @district, @name, @role, @unit, @scopes, @fields, @rate, @by) ON CONFLICT DO NOTHING
                """).With("id", program.Id).With("district", program.DistrictId).With("name", program.Name.Trim())
                .With("role", program.Role.ToString()).With("unit", program.UnitId)
                .With("scopes", program.Scopes.ToArray()).With("fields", program.Fields?.ToArray())
                .With("rate", program.PerSecond).With("by", by).Run(ct) == 1
                    ? null
                    : new Refusal("program_taken", RefusalKind.Conflict, "id"));
        },
        ct);

    /// <summary>Changes what a program may do. Its tokens end, so that none of them outlives what it was for.</summary>
    public Task<Refusal?> Change(ProgramAccount program, CancellationToken ct) => _link.Write(
        async connection =>
        {
            if (await Check(connection, program, ct) is { } refusal)
            {
                return refusal;
            }

            var found = await connection.Sql("""
                UPDATE program SET name = @name, role = @role, unit_id = @unit, scopes = @scopes, fields = @fields,
                    per_second = @rate, disabled = @disabled
                WHERE id = @id AND district_id = @district
                """).With("id", program.Id).With("district", program.DistrictId).With("name", program.Name.Trim())
                .With("role", program.Role.ToString()).With("unit", program.UnitId)
                .With("scopes", program.Scopes.ToArray()).With("fields", program.Fields?.ToArray())
                .With("rate", program.PerSecond).With("disabled", program.Disabled).Run(ct) == 1;
            await EndTokens(connection, program.Id, ct);
            return found ? null : NoSuchProgram;
        },
        ct);

    /// <summary>Adds a secret beside the one there is.</summary>
    public Task<Refusal?> AddSecret(string districtId, string id, Guid secretId, byte[] hash, CancellationToken ct) =>
        _link.Write(
            async connection =>
            {
                var known = await connection.Sql("""
                    SELECT id FROM program WHERE id = @id AND district_id = @district FOR UPDATE
                    """).With("id", id).With("district", districtId).One<string>(ct);
                var secrets = await connection.Sql("SELECT count(*)::int FROM program_secret WHERE program_id = @id")
                    .With("id", id).One<int>(ct);
                var refusal = known is null ? NoSuchProgram
                    : secrets >= MostSecrets ? new Refusal("two_secrets", RefusalKind.Conflict)
                    : null;
                await (refusal is not null ? Task.CompletedTask : connection.Sql("""
                    INSERT INTO program_secret (id, program_id, hash) VALUES (@secret, @id, @hash)
                    """).With("secret", secretId).With("id", id).With("hash", hash).Run(ct));
                return refusal;
            },
            ct);

    /// <summary>Voids a secret, and every token, whichever secret it was given for.</summary>
    public Task<Refusal?> DropSecret(string districtId, string id, Guid secretId, CancellationToken ct) => _link.Write(
        async connection =>
        {
            var found = await connection.Sql("""
                DELETE FROM program_secret s USING program p
                WHERE s.id = @secret AND p.id = s.program_id AND p.id = @id AND p.district_id = @district
                """).With("secret", secretId).With("id", id).With("district", districtId).Run(ct) == 1;
            await (found ? EndTokens(connection, id, ct) : Task.CompletedTask);
            return found ? null : NoSuchProgram;
        },
        ct);

    /// <summary>The program that knows the secret; null when it does not, or is disabled.</summary>
    public Task<ProgramAccount?> FindBySecret(string id, byte[] secretHash, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT p.id, p.district_id, p.name, p.role, p.unit_id, p.scopes, p.fields, p.per_second, p.disabled
            FROM program p JOIN program_secret s ON s.program_id = p.id
            WHERE p.id = @id AND s.hash = @hash AND NOT p.disabled
            """).With("id", id).With("hash", secretHash).First(Read, ct),
        ct);

    public Task OpenToken(
        byte[] tokenHash, string id, IReadOnlyList<string> scopes, TimeSpan life, CancellationToken ct) => _link.Write(
        async connection =>
        {
            await connection.Sql("UPDATE program SET seen_at = now() WHERE id = @id").With("id", id).Run(ct);
            return await connection.Sql("""
                INSERT INTO program_token (token_hash, program_id, scopes, expires_at)
                VALUES (@token, @id, @scopes, now() + @life)
                """).With("token", tokenHash).With("id", id).With("scopes", scopes.ToArray()).With("life", life)
                    .Run(ct);
        },
        ct);

    /// <summary>The program behind a token; null when it ran out, was voided, or the program is disabled.</summary>
    public Task<LiveProgram?> FindToken(byte[] tokenHash, CancellationToken ct) => _link.Read(
        connection => connection.Sql("""
            SELECT p.id, p.district_id, p.name, p.role, p.unit_id, p.scopes, p.fields, p.per_second, p.disabled,
                t.scopes, t.created_at, t.expires_at
            FROM program_token t JOIN program p ON p.id = t.program_id
            WHERE t.token_hash = @token AND t.expires_at > now() AND NOT p.disabled
            """).With("token", tokenHash).First(
            row => new LiveProgram(Read(row), row.Texts(9), row.Instant(10), row.Instant(11)), ct),
        ct);

    /// <summary>Forgets tokens that ran out.</summary>
    public Task DropExpired(CancellationToken ct) => _link.Write(
        connection => connection.Sql("DELETE FROM program_token WHERE expires_at <= now()").Run(ct), ct);

    private static Task<int> EndTokens(NpgsqlConnection connection, string id, CancellationToken ct) =>
        connection.Sql("DELETE FROM program_token WHERE program_id = @id").With("id", id).Run(ct);

    private static async Task<Refusal?> Check(NpgsqlConnection connection, ProgramAccount program, CancellationToken ct)
    {
        var isId = program.Id.Length is >= 3 and <= 40
            && program.Id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
        var kind = await connection.Sql("SELECT kind FROM unit WHERE id = @unit AND district_id = @district")
            .With("unit", program.UnitId).With("district", program.DistrictId).One<string>(ct);
        return !isId ? UnitRule.Invalid("program_id_invalid", "id")
            : program.Role.IsAdministrator() ? UnitRule.Invalid("role_misplaced", "role")
            : program.PerSecond is < 1 or > 1000 ? UnitRule.Invalid("limit_out_of_range", "perSecond")
            : program.Scopes.Except(AllScopes).Any() ? UnitRule.Invalid("unknown_word", "scopes")
            : program.Fields is { Count: > 200 } ? UnitRule.Invalid("too_many", "fields", "200")
            : program.Fields?.Any(one => one.Length is 0 or > 40 || !one.All(char.IsAsciiLetterOrDigit)) == true
                ? UnitRule.Invalid("unknown_word", "fields")
            : TextRule.Check("name", program.Name, 1, 40)
                ?? (kind is null
                    ? UnitRule.Invalid("no_such_unit", "unitId")
                    : UnitRule.Check(program.Role, Enum.Parse<UnitKind>(kind)));
    }

    private static ProgramAccount Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetString(2),
        Enum.Parse<Role>(row.GetString(3)),
        row.GetString(4),
        row.Texts(5),
        row.IsDBNull(6) ? null : row.Texts(6),
        row.GetInt32(7),
        row.GetBoolean(8));
}
