using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using HuYing.Rest.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.Organisation;

namespace HuYing.Rest.Programs;

/// <summary>Programs, as the security administrator keeps them.</summary>
internal static class ProgramEndpoints
{
    internal static void MapPrograms(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/organisation/programs").WithTags("第三方系统");

        group.MapGet("", List)
            .WithName("ListPrograms")
            .WithSummary("第三方系统")
            .Allow(Allowing.Administrators);

        group.MapPost("", Create)
            .WithName("CreateProgram")
            .WithSummary("登记第三方系统")
            .Produces<Wire.ProgramChanged>(201)
            .NeedsFreshProof()
            .Allow(Role.SecurityAdministrator);

        group.MapPost("/{id}", ChangeProgram)
            .WithName("ChangeProgram")
            .WithSummary("修改第三方系统的权限或停用；现有令牌作废")
            .Produces<Wire.ProgramChanged>()
            .NeedsFreshProof()
            .Allow(Role.SecurityAdministrator);

        group.MapPost("/{id}/secrets", AddSecret)
            .WithName("AddProgramSecret")
            .WithSummary("生成密钥，只显示一次；最多两个同时有效")
            .Produces<Wire.NewSecret>(201)
            .NeedsFreshProof()
            .Allow(Role.SecurityAdministrator);

        group.MapDelete("/{id}/secrets/{secretId}", DropSecret)
            .WithName("DropProgramSecret")
            .WithSummary("作废密钥；现有令牌作废")
            .Produces<Wire.ProgramChanged>()
            .NeedsFreshProof()
            .Allow(Role.SecurityAdministrator);
    }

    private static async Task<Ok<Wire.ProgramList>> List(
        HttpContext http, ProgramStore programs, CancellationToken cancel)
    {
        var found = await programs.List(http.User.Actor().DistrictId, cancel);
        return TypedResults.Ok(new Wire.ProgramList([.. found.Select(OnWire)]));
    }

    private static Task<ChangeAnswer> Create(Change<Wire.NewProgram> change, ChangeDesk desk)
    {
        var sent = change.Content;
        var program = new ProgramAccount(
            sent.Id, change.By.DistrictId, sent.Name, sent.Role.FromWire(), sent.UnitId,
            sent.Scopes, sent.Fields, sent.PerSecond, false);
        return desk.Do<Wire.ProgramChanged>(change, Work, StatusCodes.Status201Created);

        async Task<(Wire.ProgramChanged?, Refusal?)> Work(DistrictWork stores)
        {
            stores.Record(change.OnRecord with { Target = sent.Id, Detail = Words(program) });
            var refusal = await stores.Programs.Create(program, change.By.AccountId, CancellationToken.None);
            return refusal is null ? (new Wire.ProgramChanged(sent.Id), null) : (null, refusal);
        }
    }

    private static async Task<ChangeAnswer> ChangeProgram(
        string id, Change<Wire.ProgramChange> change, ChangeDesk desk, SessionEnding ending)
    {
        var sent = change.Content;
        var program = new ProgramAccount(
            id, change.By.DistrictId, sent.Name, sent.Role.FromWire(), sent.UnitId,
            sent.Scopes, sent.Fields, sent.PerSecond, sent.Disabled);
        var answer = await desk.Do<Wire.ProgramChanged>(change, Work);
        ending.OfAccount(program.ToActor().AccountId);
        return answer;

        async Task<(Wire.ProgramChanged?, Refusal?)> Work(DistrictWork stores)
        {
            stores.Record(change.OnRecord with { Detail = Words(program) });
            var refusal = await stores.Programs.Change(program, CancellationToken.None);
            return refusal is null ? (new Wire.ProgramChanged(id), null) : (null, refusal);
        }
    }

    private static Task<ChangeAnswer> AddSecret(string id, Change change, ChangeDesk desk)
    {
        var (secretId, secret) = (Guid.CreateVersion7(), SecretToken.Create());
        return desk.Do<Wire.NewSecret>(
            change, Work, StatusCodes.Status201Created, reply => reply with { Secret = null });

        async Task<(Wire.NewSecret?, Refusal?)> Work(DistrictWork stores)
        {
            var refusal = await stores.Programs.AddSecret(
                change.By.DistrictId, id, secretId, SecretToken.Hash(secret), CancellationToken.None);
            return refusal is null ? (new Wire.NewSecret(id, secretId, secret), null) : (null, refusal);
        }
    }

    private static async Task<ChangeAnswer> DropSecret(
        string id, string secretId, Change change, ChangeDesk desk, SessionEnding ending)
    {
        var answer = await desk.Do<Wire.ProgramChanged>(change, Work);
        ending.OfAccount($"program:{id}");
        return answer;

        async Task<(Wire.ProgramChanged?, Refusal?)> Work(DistrictWork stores)
        {
            var secret = Guid.TryParse(secretId, out var known) ? known : Guid.Empty;
            var refusal = await stores.Programs.DropSecret(
                change.By.DistrictId, id, secret, CancellationToken.None);
            return refusal is null ? (new Wire.ProgramChanged(id), null) : (null, refusal);
        }
    }

    private static Dictionary<string, string> Words(ProgramAccount program) => new()
    {
        ["role"] = $"{program.Role}",
        ["unit"] = program.UnitId,
        ["scopes"] = string.Join(' ', program.Scopes),
        ["fields"] = program.Fields is { } fields ? string.Join(' ', fields) : "*",
        ["disabled"] = $"{program.Disabled}",
    };

    private static Wire.ProgramLine OnWire(ProgramStanding standing)
    {
        var program = standing.Program;
        return new Wire.ProgramLine(
            program.Id,
            program.Name,
            program.Role.OnWire(),
            program.UnitId,
            program.Scopes,
            program.Fields,
            program.PerSecond,
            program.Disabled,
            [.. standing.Secrets.Select(secret => new Wire.SecretLine(secret.Id, secret.CreatedAt))],
            standing.SeenAt);
    }
}
