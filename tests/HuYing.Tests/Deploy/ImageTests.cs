using System.Text.RegularExpressions;

namespace HuYing.Tests.Deploy;

public partial class ImageTests
{
    private static readonly string Dockerfile = DeployFiles.Read("deploy/Dockerfile");

    [Fact]
    public void The_dockerfile_keeps_every_rule() => Assert.Empty(Broken(Dockerfile));

    [Theory]
    [InlineData("ARG SDK_IMAGE", "ARG SDK_IMAGE=sdk:10.0", "an image has a default")]
    [InlineData("FROM ${RUNTIME_IMAGE}", "FROM hub.example/dotnet/aspnet:10.0", "an image is named")]
    [InlineData("USER 10001:10001", "USER root", "runs as root")]
    [InlineData("USER 10001:10001", "", "runs as root")]
    [InlineData("HEALTHCHECK", "# HEALTHCHECK", "has no health check")]
    [InlineData("ENV HuYingOrleans=true", "", "is built without Orleans")]
    [InlineData(
        "COPY src/HuYing.Rest/HuYing.Rest.csproj src/HuYing.Rest/",
        "",
        "does not restore src/HuYing.Rest/HuYing.Rest.csproj")]
    [InlineData(
        "ENTRYPOINT [\"dotnet\", \"HuYing.Silo.dll\"]",
        "ENTRYPOINT dotnet HuYing.Silo.dll",
        "hides the server behind a shell")]
    public void A_broken_dockerfile_is_caught(string good, string bad, string finding)
    {
        Assert.Contains(good, Dockerfile, StringComparison.Ordinal);

        Assert.Contains(finding, Broken(Dockerfile.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_the_dockerfile_copies_is_let_into_its_context()
    {
        var ignore = DeployFiles.Read("deploy/Dockerfile.dockerignore").Split('\n');

        Assert.Contains("*", ignore);
        Assert.All(Copied(Dockerfile), path => Assert.Contains($"!{path.Split('/')[0]}", ignore));
        Assert.All(Copied(Dockerfile), path => Assert.True(Path.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Fact]
    public void Every_variable_of_a_deployment_is_one_that_the_server_reads()
    {
        var known = Known();

        Assert.Contains("HUYING_DB", known);
        Assert.All(
            new[] { "docker-compose.yml", "deploy/Dockerfile", "deploy/compose/tls.yml", "docs/deployment.md" }
                .Concat(DeployFiles.Manifests.Append("tls/kustomization").Select(DeployFiles.Manifest)),
            file => Assert.Empty(DeployRules.UnknownVariables(DeployFiles.Read(file), known)));
    }

    [Fact]
    public void Every_variable_that_the_server_reads_is_explained()
    {
        var explained = DeployFiles.Read("docs/deployment.md");

        Assert.All(Known(), name => Assert.Contains($"`{name}`", explained, StringComparison.Ordinal));
    }

    [Fact]
    public void A_variable_that_the_server_does_not_read_is_caught()
    {
        var known = DeployRules.ServerVariables("Read(\"HUYING_DB\") ?? ReadPort(\"HUYING_PORT\", 8080)");

        Assert.Equal(["HUYING_DB", "HUYING_PORT"], known.Order());
        Assert.Equal(["HUYING_PORTS"], DeployRules.UnknownVariables("HUYING_DB=x HUYING_PORTS=1", known));
    }

    private static IReadOnlySet<string> Known() => DeployRules.ServerVariables(DeployFiles.Read("silo/SiloOptions.cs"));

    private static IEnumerable<string> Broken(string dockerfile)
    {
        var lines = dockerfile.Split('\n');
        var projects = new[] { "src", "silo" }
            .SelectMany(folder => new DirectoryInfo(Path.Combine(Repository.Root, folder))
                .EnumerateFiles("*.csproj", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/'));
        return new (bool Holds, string Finding)[]
        {
            (!lines.Any(line => line.StartsWith("ARG ", StringComparison.Ordinal) && line.Contains('=')),
                "an image has a default"),
            (lines.Where(line => line.StartsWith("FROM ", StringComparison.Ordinal)).All(Chosen().IsMatch),
                "an image is named"),
            (lines.LastOrDefault(line => line.StartsWith("USER ", StringComparison.Ordinal)) is { } user
                && NumberAboveZero().IsMatch(user), "runs as root"),
            (lines.Any(line => line.StartsWith("HEALTHCHECK ", StringComparison.Ordinal)), "has no health check"),
            (lines.Contains("ENV HuYingOrleans=true"), "is built without Orleans"),
            (lines.Any(line => line.StartsWith("ENTRYPOINT [", StringComparison.Ordinal)),
                "hides the server behind a shell"),
        }
        .Concat(projects.Select(project => (Copied(dockerfile).Contains(project), $"does not restore {project}")))
        .Where(one => !one.Item1).Select(one => one.Item2);
    }

    private static IEnumerable<string> Copied(string dockerfile) => dockerfile.Split('\n')
        .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal)
            && !line.Contains("--from", StringComparison.Ordinal))
        .SelectMany(line => line.Split(' ')[1..^1]);

    [GeneratedRegex(@"^FROM \$\{\w+_IMAGE\}( AS \w+)?$")]
    private static partial Regex Chosen();

    [GeneratedRegex("^USER [1-9][0-9]*:[1-9][0-9]*$")]
    private static partial Regex NumberAboveZero();
}
