using System.Globalization;
using HuYing.Tests.Overload;
using HuYing.Tests.Rest;
using Xunit.Abstractions;

namespace HuYing.Tests.Fuzz;

[Collection(Alone.Name)]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const string SeedVariable = "HUYING_FUZZ_SEED";

    private const string CountVariable = "HUYING_FUZZ_REQUESTS";

    private static readonly int Requests = Depth.Of(5_000, 20_000);

    [Fact]
    public async Task Whatever_is_sent_the_server_answers_as_it_says_it_does()
    {
        var seed = Number(SeedVariable) ?? Random.Shared.Next();
        output.WriteLine($"{SeedVariable}={seed}");
        await using var ground = await FuzzGround.Prepare();
        var described = await ground.Http.GetStringAsync(new Uri("api/v1/openapi.json", UriKind.Relative));
        var description = new ApiDescription(described);
        var abroad = await ground.ATicketAbroad();
        var oracle = new Oracle(description) { Foreign = [FuzzGround.Abroad, FuzzGround.AbroadWord, abroad] };
        var fuzzer = new Fuzzer(ground, described, oracle, seed);
        fuzzer.Pool.Add("ticket", abroad);
        fuzzer.Pool.Add("department", FuzzGround.Abroad + Cast.Department);
        fuzzer.Pool.Add("street", FuzzGround.Abroad + Cast.Street);

        var outcome = await fuzzer.Run(Number(CountVariable) ?? Requests);
        Assert.True(outcome.Findings.Count == 0, $"{SeedVariable}={seed}\n{string.Join('\n', outcome.Findings)}");
        Assert.Empty(await new AfterUse(ground).Findings());
        outcome = await fuzzer.End();
        Print(outcome, description);
        Assert.True(outcome.Findings.Count == 0, $"{SeedVariable}={seed}\n{string.Join('\n', outcome.Findings)}");
        Assert.True(ground.IsRunning);

        // A run that reached little has shown little.
        var reached = outcome.Tally.Keys.Where(one => one.Status < 300).Select(one => one.Operation).Distinct().Count();
        Assert.True(reached >= description.Operations.Count / 2, $"Only {reached} operations ever succeeded.");
        Assert.Superset(
            new HashSet<int> { 200, 201, 400, 401, 403, 404, 409, 412, 415, 422 },
            outcome.Tally.Keys.Select(one => one.Status).ToHashSet());
    }

    private void Print(FuzzOutcome outcome, ApiDescription description)
    {
        var statuses = outcome.Tally.GroupBy(one => one.Key.Status).OrderBy(one => one.Key)
            .Select(one => $"{one.Key}: {one.Sum(count => count.Value)}");
        output.WriteLine($"{outcome.Sent} requests, {description.Operations.Count} operations");
        output.WriteLine(string.Join(", ", statuses));
        foreach (var operation in description.Operations)
        {
            var counts = outcome.Tally.Where(one => one.Key.Operation == operation.Id).OrderBy(one => one.Key.Status)
                .Select(one => $"{one.Key.Status}: {one.Value}");
            output.WriteLine($"{operation.Id}: {string.Join(", ", counts)}");
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
