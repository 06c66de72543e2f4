using System.Text.RegularExpressions;

namespace HuYing.Tests.Architecture;

/// <summary>Who may know whom. Unused usings do not compile, so the using lines are the dependency graph.</summary>
internal static partial class Dependencies
{
    private const string Using = @"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?";

    /// <summary>Inside Domain: a concept and the concepts it may know.</summary>
    private static readonly Dictionary<string, string[]> Concepts = new()
    {
        ["Tickets"] = ["Organisation", "Responsibilities", "WorkingDays"],
        ["Departments"] = [],
        ["Streets"] = [],
        ["Organisation"] = [],
        ["Responsibilities"] = [],
        ["WorkingDays"] = [],
        ["Evaluation"] = ["Tickets"],
        ["Supervision"] = ["Tickets"],
    };

    /// <summary>A project and the projects of ours it may know. Silo, the composition root, may know all.</summary>
    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Domain"] = [],
        ["Ledger"] = ["Domain"],
        ["Actors"] = ["Domain", "Ledger"],
        ["Grains"] = ["Domain", "Ledger", "Actors"],
        ["Rest"] = ["Domain", "Ledger", "Actors", "Client"],
        ["Client"] = [],
        ["LoadTest"] = ["Client"],
    };

    /// <summary>A concept of the domain that names another it may not know. The root ties all together.</summary>
    public static IEnumerable<string> BetweenConcepts(SourceFile file) =>
        file.Path.Split('/') is not ["src", "HuYing.Domain", var concept, _, ..] ? []
        : !Concepts.TryGetValue(concept, out var known) ? [$"{concept} is no concept of the domain ({file.Path})"]
        : Used(file, DomainUsing())
            .Where(used => used != concept && !known.Contains(used))
            .Select(used => $"{concept} knows {used} ({file.Path})");

    /// <summary>A project whose code names another it may not know.</summary>
    public static IEnumerable<string> BetweenProjects(SourceFile file) =>
        Unknown(file, Used(file, ProjectUsing()).Where(Projects.ContainsKey));

    /// <summary>A project file that references another it may not know, or a domain that references anything.</summary>
    public static IEnumerable<string> InProjectFile(SourceFile file)
    {
        var packages = ProjectOf(file) is "Domain" or "Client" ? Used(file, PackageReference()) : [];
        return Unknown(file, Used(file, ProjectReference()))
            .Concat(packages.Select(package => $"{ProjectOf(file)} needs the package {package} ({file.Path})"));
    }

    /// <summary>A file outside these folders that uses, or spells out, a namespace which belongs inside.</summary>
    public static IEnumerable<string> OutsideOf(SourceFile file, string root, params string[] folders) =>
        folders.Any(file.IsIn) ? []
        : file.Lines
            .Where(line => UsedRoots().Matches(line).Any(match => match.Groups["root"].Value == root))
            .Select(line => $"{line.Trim()} ({file.Path})");

    private static IEnumerable<string> Unknown(SourceFile file, IEnumerable<string> used) =>
        ProjectOf(file) is not { } project ? []
        : !Projects.TryGetValue(project, out var known) ? [$"{project} is no project of the plan ({file.Path})"]
        : used
            .Where(one => one != project && !known.Contains(one))
            .Select(one => $"{project} knows {one} ({file.Path})");

    private static string? ProjectOf(SourceFile file) =>
        file.Path.Split('/') is [("src" or "tests") and var root, var folder, ..]
            && folder.StartsWith("HuYing.", StringComparison.Ordinal)
            && (root == "src" || folder == "HuYing.LoadTest")
                ? folder["HuYing.".Length..]
                : null;

    private static IEnumerable<string> Used(SourceFile file, Regex pattern) =>
        pattern.Matches(file.Text).Select(match => match.Groups[1].Value).Distinct();

    [GeneratedRegex(Using + @"HuYing\.Domain\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex DomainUsing();

    [GeneratedRegex(Using + @"HuYing\.(\w+)", RegexOptions.Multiline)]
    private static partial Regex ProjectUsing();

    [GeneratedRegex(Using + @"(?<root>\w+)|(?<![\w.""]|//.*)(?<root>\w+)\.\w")]
    private static partial Regex UsedRoots();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*HuYing\.(\w+)\.csproj""")]
    private static partial Regex ProjectReference();

    [GeneratedRegex(@"<PackageReference Include=""([^""]+)""")]
    private static partial Regex PackageReference();
}
