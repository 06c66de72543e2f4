namespace HuYing.Tests.Architecture;

/// <summary>Every checker catches what it is there for, and lets pass what only looks like it.</summary>
public sealed class CheckerTests
{
    [Theory]
    [InlineData("Streets", "using HuYing.Domain.Tickets;", "Streets knows Tickets")]
    [InlineData("Organisation", "using static HuYing.Domain.Tickets.TicketStatus;", "Organisation knows Tickets")]
    [InlineData("WorkingDays", "using Map = HuYing.Domain.Organisation.Unit;", "WorkingDays knows Organisation")]
    [InlineData("Tickets", "using HuYing.Domain.Departments;", "Tickets knows Departments")]
    [InlineData("Bits", "", "Bits is no concept of the domain")]
    public void A_concept_that_knows_too_much_is_caught(string concept, string line, string expected)
    {
        var file = new SourceFile($"src/HuYing.Domain/{concept}/File.cs", "using System.Text;\n" + line);

        Assert.StartsWith(expected, Assert.Single(Dependencies.BetweenConcepts(file)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/HuYing.Domain/Tickets/File.cs", "using HuYing.Domain.WorkingDays;")]
    [InlineData("src/HuYing.Domain/Tickets/File.cs", "using static HuYing.Domain.Tickets.TicketStatus;")]
    [InlineData("src/HuYing.Domain/DomainJson.cs", "using HuYing.Domain.Tickets;")]
    [InlineData("src/HuYing.Ledger/Streets/File.cs", "using HuYing.Domain.Tickets;")]
    public void A_concept_that_knows_what_it_may_passes(string path, string line) =>
        Assert.Empty(Dependencies.BetweenConcepts(new SourceFile(path, line)));

    [Theory]
    [InlineData("Domain", "using HuYing.Ledger.Tickets;", "Domain knows Ledger")]
    [InlineData("Ledger", "using HuYing.Actors;", "Ledger knows Actors")]
    [InlineData("Actors", "using HuYing.Rest;", "Actors knows Rest")]
    [InlineData("Client", "using HuYing.Domain.Tickets;", "Client knows Domain")]
    [InlineData("Rest", "global using Query = HuYing.Grains.Tickets;", "Rest knows Grains")]
    [InlineData("Shared", "using HuYing.Domain;", "Shared is no project of the plan")]
    public void A_project_that_knows_too_much_is_caught(string project, string line, string expected)
    {
        var file = new SourceFile($"src/HuYing.{project}/File.cs", line);

        Assert.StartsWith(expected, Assert.Single(Dependencies.BetweenProjects(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_tester_that_knows_more_than_the_contract_is_caught()
    {
        var source = new SourceFile("tests/HuYing.LoadTest/Flow/A.cs", "using HuYing.Ledger.Tickets;");
        var project = new SourceFile(
            "tests/HuYing.LoadTest/HuYing.LoadTest.csproj",
            """<ProjectReference Include="../../silo/HuYing.Silo.csproj" />""");

        Assert.Single(Dependencies.BetweenProjects(source));
        Assert.Single(Dependencies.InProjectFile(project));
    }

    [Fact]
    public void A_project_file_that_references_too_much_is_caught()
    {
        var project = """<ProjectReference Include="../HuYing.Ledger/HuYing.Ledger.csproj" />""";
        var package = """<PackageReference Include="Newtonsoft.Json" />""";

        Assert.Single(Dependencies.InProjectFile(new SourceFile("src/HuYing.Client/HuYing.Client.csproj", project)));
        Assert.Single(Dependencies.InProjectFile(new SourceFile("src/HuYing.Domain/HuYing.Domain.csproj", package)));
        Assert.Empty(Dependencies.InProjectFile(new SourceFile("src/HuYing.Actors/HuYing.Actors.csproj", project)));
    }

    [Theory]
    [InlineData("using Npgsql;")]
    [InlineData("using NpgsqlTypes = Npgsql.NpgsqlDbType;")]
    [InlineData("using static Npgsql.PostgresErrorCodes;")]
    [InlineData("catch (Exception fault) when (fault is Npgsql.NpgsqlException)")]
    public void A_driver_in_the_wrong_place_is_caught(string line)
    {
        var rest = new SourceFile("src/HuYing.Rest/A.cs", line);
        var ledger = new SourceFile("src/HuYing.Ledger/A.cs", line);

        Assert.Single(Dependencies.OutsideOf(rest, "Npgsql", "src/HuYing.Ledger"));
        Assert.Empty(Dependencies.OutsideOf(ledger, "Npgsql", "src/HuYing.Ledger"));
    }

    [Theory]
    [InlineData("// Npgsql.NpgsqlException is not for here")]
    [InlineData("var text = \"Npgsql.NpgsqlException\";")]
    [InlineData("using Microsoft.Npgsql.Lookalike;")]
    public void A_driver_that_is_only_mentioned_passes(string line) =>
        Assert.Empty(Dependencies.OutsideOf(new SourceFile("src/HuYing.Rest/A.cs", line), "Npgsql", "silo"));

    [Theory]
    [InlineData("\"SELECT id FROM ticket\"")]
    [InlineData("$\"select {columns} from ticket where true\"")]
    [InlineData("\"WITH a AS (SELECT 1) SELECT * FROM a\"")]
    [InlineData("@\"INSERT INTO ticket VALUES (1)\"")]
    [InlineData("\"update ticket set status = 'Filed'\"")]
    [InlineData("\"\"\"\n    DELETE FROM ticket\n    \"\"\"")]
    public void Sql_in_a_literal_is_caught(string literal) =>
        Assert.Single(Wording.Sql(new SourceFile("src/HuYing.Rest/File.cs", $"var text = {literal};")));

    [Theory]
    [InlineData("\"Please select one from the list.\"")]
    [InlineData("\"Selected FROM the list\"")]
    [InlineData("\"update\"")]
    [InlineData("items.Select(x => x); // SELECT x FROM y")]
    [InlineData("    // \"SELECT id FROM ticket\"")]
    public void Words_that_only_look_like_sql_pass(string code) =>
        Assert.Empty(Wording.Sql(new SourceFile("src/HuYing.Rest/File.cs", code)));

    [Fact]
    public void A_file_of_301_lines_is_caught()
    {
        Assert.Empty(Wording.TooLong(new SourceFile("a.cs", string.Concat(Enumerable.Repeat("x\n", 300)))));
        Assert.Single(Wording.TooLong(new SourceFile("a.cs", string.Concat(Enumerable.Repeat("x\n", 301)))));
    }

    [Theory]
    [InlineData("internal sealed class TicketService(int x);")]
    [InlineData("public sealed record TicketDto(int X);")]
    [InlineData("    private readonly record struct ClockUtil;")]
    [InlineData("public static partial class DateHelper\n{\n}")]
    [InlineData("internal interface IQueueManager;")]
    public void A_name_that_says_nothing_is_caught(string code) =>
        Assert.Single(Wording.EmptyNames(new SourceFile("a.cs", code)));

    [Theory]
    [InlineData("internal sealed class Ticket(IServiceProvider services);")]
    [InlineData("internal sealed class DistrictServices : BackgroundService;")]
    [InlineData("// a class Helper would say nothing")]
    [InlineData("/// <summary>No record Dto here.</summary>")]
    public void A_name_that_says_something_passes(string code) =>
        Assert.Empty(Wording.EmptyNames(new SourceFile("a.cs", code)));

    [Fact]
    public void A_facade_that_writes_is_caught()
    {
        var writes = new SourceFile("a.cs", "app.MapPost(\"/x\", (ITicketJournal journal) => 1);");
        var asks = new SourceFile("a.cs", "/// <see cref=\"ITicketJournal\"/>\nTicketQueries queries;");

        Assert.Single(Wording.LedgerWrites(writes));
        Assert.Empty(Wording.LedgerWrites(asks));
    }
}
