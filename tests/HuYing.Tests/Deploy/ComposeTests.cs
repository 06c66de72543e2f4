namespace HuYing.Tests.Deploy;

public class ComposeTests
{
    private static readonly string Compose = DeployFiles.Read("docker-compose.yml");

    [Fact]
    public void The_compose_file_keeps_every_rule() => Assert.Empty(Check(Compose));

    [Theory]
    [InlineData("services:", "service:", "service is no part of a compose file")]
    [InlineData(
        "image: postgres:15",
        "image: registry.example/postgres:15",
        "postgres: image registry.example/postgres:15")]
    [InlineData("image: postgres:15", "image: postgres", "postgres: image postgres")]
    [InlineData("restart: \"no\"", "restart: always", "silo: waits for migrate, which never completes")]
    [InlineData("restart: \"no\"", "restart: always", "migrate: no health check")]
    [InlineData("read_only: true", "read_only: false", "silo: its root can be written")]
    [InlineData("cap_drop: [ALL]", "cap_drop: [NET_RAW]", "rest: it keeps capabilities")]
    [InlineData("security_opt:", "securtiy_opt:", "silo: unknown key securtiy_opt")]
    [InlineData("stop_grace_period: 90s", "shm_size: 1m", "silo: it is killed before it can stop")]
    [InlineData("condition: service_healthy", "condition: healthy", "migrate: waits for postgres, without a condition")]
    [InlineData(
        "      silo:\n        condition",
        "      gone:\n        condition",
        "rest: waits for gone, which is not there")]
    [InlineData("networks: [inside, outside]", "networks: [inside, world]", "rest: network world is not declared")]
    [InlineData("  ledger: {}", "  ledgers: {}", "postgres: volume ledger is not declared")]
    [InlineData(
        "secrets: [app]\n    depends_on",
        "secrets: []\n    depends_on",
        "silo: HUYING_DB names a secret that it does not get")]
    [InlineData(
        "    secrets: [superuser, owner, app]",
        "    ports: [\"5432:5432\"]",
        "published: postgres 5432:5432, rest ${PUBLISH_AT:-127.0.0.1:8080}:8080")]
    [InlineData(
        "ports: [\"",
        "ports: [\"11111:11111\", \"",
        "published: rest 11111:11111, rest ${PUBLISH_AT:-127.0.0.1:8080}:8080")]
    [InlineData("Passfile=/run/secrets/app", "Password=secret", "HUYING_DB holds a secret")]
    [InlineData(
        "POSTGRES_PASSWORD_FILE: /run/secrets/superuser",
        "POSTGRES_PASSWORD: postgres",
        "POSTGRES_PASSWORD holds a secret")]
    [InlineData(
        "SDK_IMAGE: ${SDK_IMAGE:?see docs/deployment.md}",
        "SDK_IMAGE: sdk:10.0",
        "silo: an image to build from has a default")]
    public void A_broken_compose_file_is_caught(string good, string bad, string finding)
    {
        Assert.Contains(good, Compose, StringComparison.Ordinal);

        Assert.Contains(finding, Check(Compose.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_private_network_leads_nowhere_and_only_rest_is_on_another()
    {
        var compose = Assert.Single(Yaml.Documents(Compose));

        Assert.Equal("true", compose.At("networks/inside/internal").Text);
        Assert.All(
            compose["services"].Pairs,
            service => Assert.Equal(
                service.Key == "rest" ? ["inside", "outside"] : new[] { "inside" }, service.Value["networks"].Texts));
    }

    [Fact]
    public void There_are_two_silos_and_one_rest_node()
    {
        var services = Assert.Single(Yaml.Documents(Compose))["services"];

        Assert.Equal("2", services.At("silo/deploy/replicas").Text);
        Assert.Equal("silo", services.At("silo/environment/HUYING_ROLE").Text);
        Assert.Equal("rest", services.At("rest/environment/HUYING_ROLE").Text);
        Assert.False(services.At("rest/deploy").Exists);
    }

    [Fact]
    public void The_tls_overlay_names_services_that_are_there_and_gives_them_the_files_it_names()
    {
        var overlay = Assert.Single(Yaml.Documents(DeployFiles.Read("deploy/compose/tls.yml")));
        var services = Assert.Single(Yaml.Documents(Compose))["services"];

        Assert.Equal(["silo", "rest"], overlay["services"].Keys);
        Assert.All(overlay["services"].Pairs, service =>
        {
            Assert.True(services[service.Key].Exists);
            Assert.Equal(
                service.Value["secrets"].Texts.Order(),
                service.Value["environment"].Pairs.Select(one => one.Value.Text.Split('/')[^1]).Order());
            Assert.All(service.Value["secrets"].Texts, secret => Assert.True(overlay["secrets"][secret].Exists));
        });
    }

    private static IEnumerable<string> Check(string text) => ComposeRules.Broken(Assert.Single(Yaml.Documents(text)));
}
