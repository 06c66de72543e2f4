using System.Collections.Concurrent;
using System.Text.Json;
using HuYing.Tests.Rest;

namespace HuYing.Tests.Fuzz;

/// <summary>What a run came to.</summary>
/// <param name="Findings">Each with the request that brought it about.</param>
/// <param name="Tally">Answers by operation and status.</param>
internal sealed record FuzzOutcome(
    int Sent, IReadOnlyCollection<string> Findings, IReadOnlyDictionary<(string Operation, int Status), int> Tally);

/// <summary>
/// Sends very many requests, each made from the facade's description and from what earlier answers named, and holds
/// every answer to the oracle. The same seed makes the same choices; what they meet depends on who is faster.
/// </summary>
internal sealed class Fuzzer(FuzzGround ground, string described, Oracle oracle, int seed)
{
    private const int Workers = 24;

    private const int MostFindings = 30;

    /// <summary>Costly by intention: passwords are slow to check, a calendar is derived anew for all.</summary>
    private static readonly string[] Rarely =
        [
        "OpenSession", "LogIn", "PublishNotice", "PublishParameters", "CreateAccount", "GiveSecondFactor",
        "IssueProgramToken",
    ];

    /// <summary>Never ends itself; it has tests of its own.</summary>
    private const string Never = "Follow";

    /// <summary>Ends what the others stand on, or locks an account.</summary>
    private static readonly string[] AtTheEnd =
        ["ConfirmSession", "ChangePassword", "ResetPassword", "GrantRole", "DisableAccount", "LogOut"];

    private static readonly string?[] Logins =
    [
        Cast.Caller, Cast.Caller, Cast.Leader, Cast.Platform, Cast.Platform, Cast.Answerer, Cast.SiblingAnswerer,
        Cast.Supervisor, Cast.DistrictLeader, Cast.SystemAdministrator, Cast.SecurityAdministrator,
        Cast.AuditAdministrator, Cast.Neighbour, null,
    ];

    private readonly IdPool _pool = new();

    private readonly ConcurrentQueue<string> _findings = [];

    private readonly ConcurrentDictionary<(string, int), int> _tally = new();

    // Of fourteen logins one or two may do a thing: who was let in once asks for it more often.
    private readonly ConcurrentDictionary<string, string> _mayAsk = new();

    private int _sent;

    public IdPool Pool => _pool;

    private FuzzOutcome Outcome => new(_sent, _findings, _tally);

    public async Task<FuzzOutcome> Run(int requests)
    {
        var all = new ParallelOptions { MaxDegreeOfParallelism = Workers };
        await Parallel.ForAsync(0, Workers, all, async (worker, _) =>
        {
            // A description each: JSON nodes are not for many threads.
            var description = new ApiDescription(described);
            var random = new Random(seed + worker);
            var maker = new RequestMaker(description, _pool, random);
            while (Volatile.Read(ref _sent) < requests && _findings.Count < MostFindings)
            {
                if (random.Next(6) == 0)
                {
                    await new Life(description, maker, random).Walk(Send);
                }
                else
                {
                    var operation = AnyOperation(description, random);
                    await Send(maker.Make(operation, AnyLogin(operation, random), AnyIntent(random)));
                }
            }
        });
        return Outcome;
    }

    /// <summary>Asks for what nobody can go on after.</summary>
    public async Task<FuzzOutcome> End()
    {
        ground.IsEnding = true;
        var description = new ApiDescription(described);
        var random = new Random(seed - 1);
        var maker = new RequestMaker(description, _pool, random);
        foreach (var operation in description.Operations.Where(one => AtTheEnd.Contains(one.Id)))
        {
            for (var i = 0; i < 5 * Logins.Length; i++)
            {
                await Send(maker.Make(operation, Logins[i % Logins.Length], AnyIntent(random)));
            }
        }

        return Outcome;
    }

    private async Task<FuzzAnswer> Send(FuzzRequest request)
    {
        Interlocked.Increment(ref _sent);
        var (answer, silence) = await TwoTries.Send(request, ground.Send);
        if (answer is null)
        {
            if (silence is not null)
            {
                Report(request, silence);
            }

            return new FuzzAnswer(0, null, new Dictionary<string, string>(), "");
        }

        _tally.AddOrUpdate((request.Operation.Id, answer.Status), 1, (_, count) => count + 1);
        foreach (var fault in oracle.Judge(request, answer))
        {
            Report(request, $"{fault}\n{answer.Status} {answer.Text[..Math.Min(600, answer.Text.Length)]}");
        }

        if (request.Login is { } login && !request.Operation.IsOpen)
        {
            if (answer.Status == 401)
            {
                ground.Forget(login);
            }
            else if (answer.Status != 403)
            {
                _mayAsk[request.Operation.Id] = login;
            }
        }

        if (answer.Status is >= 200 and < 300 && answer.MediaType == "application/json")
        {
            using var json = JsonDocument.Parse(answer.Text);
            _pool.Harvest(json.RootElement, request.Operation.Resource);
        }

        return answer;
    }

    private void Report(FuzzRequest request, string fault) => _findings.Enqueue(
        $"{request.Operation.Id} as {request.Login ?? "nobody"}: {fault}\n{request.ToCurl(ground.Address)}\n");

    private static Operation AnyOperation(ApiDescription description, Random random)
    {
        while (true)
        {
            var operation = description.Operations[random.Next(description.Operations.Count)];
            if (operation.Id != Never && !AtTheEnd.Contains(operation.Id)
                && (!Rarely.Contains(operation.Id) || random.Next(12) == 0))
            {
                return operation;
            }
        }
    }

    private string? AnyLogin(Operation operation, Random random) =>
        random.Next(2) == 0 && _mayAsk.TryGetValue(operation.Id, out var known)
            ? known
            : Logins[random.Next(Logins.Length)];

    private static Intent AnyIntent(Random random) => random.Next(10) switch
    {
        < 3 => Intent.Valid,
        < 7 => Intent.Mutated,
        _ => Intent.Hostile,
    };
}
