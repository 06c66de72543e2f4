using HuYing.Domain.Tickets;

namespace HuYing.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly IReadOnlyList<SourceFile> Product = SourceFile.Read(".cs", "src", "silo");

    private static readonly IReadOnlyList<SourceFile> Everything = SourceFile.Read(".cs", "src", "silo", "tests");

    [Fact]
    public void The_sources_are_found()
    {
        Assert.Contains(Product, file => file.Path == "src/HuYing.Domain/Tickets/TicketEvents.cs");
        Assert.Contains(Product, file => file.IsIn("src/HuYing.Ledger"));
        Assert.Contains(Product, file => file.IsIn("silo"));
        Assert.Contains(Everything, file => file.IsIn("tests/HuYing.Tests"));
    }

    [Fact]
    public void A_concept_of_the_domain_knows_only_what_it_may() =>
        Assert.Empty(Product.SelectMany(Dependencies.BetweenConcepts));

    [Fact]
    public void A_project_knows_only_what_it_may()
    {
        Assert.Empty(Product.SelectMany(Dependencies.BetweenProjects));
        Assert.Empty(SourceFile.Read(".csproj", "src").SelectMany(Dependencies.InProjectFile));
    }

    [Fact]
    public void The_load_tester_knows_the_public_contract_only()
    {
        var sources = SourceFile.Read(".cs", "tests/HuYing.LoadTest");

        Assert.NotEmpty(sources);
        Assert.Empty(sources.SelectMany(Dependencies.BetweenProjects));
        Assert.Empty(SourceFile.Read(".csproj", "tests/HuYing.LoadTest").SelectMany(Dependencies.InProjectFile));
    }

    [Fact]
    public void The_compiled_domain_needs_nothing_but_the_runtime() => Assert.All(
        typeof(Ticket).Assembly.GetReferencedAssemblies(),
        reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void Sql_is_written_in_the_ledger_only() =>
        Assert.Empty(Product.Where(file => !file.IsIn("src/HuYing.Ledger")).SelectMany(Wording.Sql));

    [Fact]
    public void The_ledger_does_write_sql() =>
        Assert.NotEmpty(Product.Where(file => file.IsIn("src/HuYing.Ledger")).SelectMany(Wording.Sql));

    [Fact]
    public void The_database_driver_is_known_to_the_ledger_and_to_who_starts_it() => Assert.Empty(Product.SelectMany(
        file => Dependencies.OutsideOf(file, "Npgsql", "src/HuYing.Ledger", "silo")));

    [Fact]
    public void Orleans_is_known_to_the_grains_and_to_who_starts_them() => Assert.Empty(Everything.SelectMany(
        file => Dependencies.OutsideOf(file, "Orleans", "src/HuYing.Grains", "silo", "tests/HuYing.Cluster.Tests")));

    [Fact]
    public void No_file_is_longer_than_a_person_reads() => Assert.Empty(Everything.SelectMany(Wording.TooLong));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() => Assert.Empty(Everything.SelectMany(Wording.EmptyNames));

    [Fact]
    public void The_rest_facade_never_writes_to_the_ledger_itself() =>
        Assert.Empty(Product.Where(file => file.IsIn("src/HuYing.Rest")).SelectMany(Wording.LedgerWrites));
}
