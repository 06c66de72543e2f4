namespace HuYing.Tests.Deploy;

public class ManifestTests
{
    private static readonly string Manifests = DeployFiles.AllManifests();

    [Fact]
    public void The_manifests_keep_every_rule() => Assert.Empty(Check(Manifests));

    [Theory]
    [InlineData(
        "apiVersion: apps/v1",
        "apiVersion: apps/v2",
        "Deployment huying-silo: unknown kind, version or no name")]
    [InlineData("  name: huying-migrate", "  title: huying-migrate", "Job : unknown kind, version or no name")]
    [InlineData("kind: ConfigMap", "kind: Secret", "Secret huying: unknown kind, version or no name")]
    [InlineData("Passfile=/secrets/database/app", "Password=secret", "HUYING_DB holds a secret")]
    [InlineData("runAsNonRoot: true", "runAsNonRoot: false", "huying-migrate: may run as root")]
    [InlineData(
        "automountServiceAccountToken: false",
        "automountServiceAccountToken: true",
        "huying-rest: gets a token")]
    [InlineData("image: huying:local", "image: hub.example/huying:1", "huying-silo: image hub.example/huying:1")]
    [InlineData("readOnlyRootFilesystem: true", "privileged: false", "huying-silo: its root can be written")]
    [InlineData("allowPrivilegeEscalation: false", "privileged: false", "huying-rest: it may gain privileges")]
    [InlineData("capabilities: {drop: [ALL]}", "capabilities: {add: [ALL]}", "huying-migrate: it keeps capabilities")]
    [InlineData("limits: {memory: 2Gi}", "limits: {cpu: 2}", "huying-silo: it may take all memory")]
    [InlineData("- name: scratch", "- name: other", "huying-rest: it mounts no volume")]
    [InlineData("mountPath: /tmp", "mountPath: /temp", "huying-silo: it has nowhere for scratch files")]
    [InlineData("startupProbe:", "startProbe:", "huying-rest: startupProbe does not ask /health/ready")]
    [InlineData("path: /health/live", "path: /health/ready", "huying-silo: livenessProbe does not ask /health/live")]
    [InlineData(
        "path: /health/ready, port: http",
        "path: /health/ready, port: web",
        "huying-silo: readinessProbe does not ask /health/ready")]
    [InlineData("containerPort: 11111", "containerPort: 11112", "huying-silo: port silo is not HUYING_SILO_PORT")]
    [InlineData("HUYING_PORT: \"8080\"", "HUYING_PORT: \"80\"", "huying-rest: port http is not HUYING_PORT")]
    [InlineData("sleep: {seconds: 5}", "sleep: {seconds: 0}", "huying-silo: stops before it is out of rotation")]
    [InlineData(
        "terminationGracePeriodSeconds: 90",
        "terminationGracePeriodSeconds: 30",
        "huying-silo: is killed before it can stop")]
    [InlineData(
        "labels: {app: huying, part: silo}\n    spec",
        "labels: {app: huying, part: solo}\n    spec",
        "huying-silo: does not select its own pods")]
    [InlineData(
        "selector: {app: huying, part: rest}",
        "selector: {app: huying, part: web}",
        "Service huying-rest: selects nothing")]
    [InlineData(
        "selector: {app: huying, part: rest}\n  ports:\n    - {name: http, port: 80, targetPort: http}",
        "selector: {app: huying, part: silo}\n  ports:\n    - {name: http, port: 80, targetPort: gateway}",
        "huying-rest: offers gateway")]
    [InlineData("kind: PodDisruptionBudget", "kind: Budget", "huying-rest: no PodDisruptionBudget")]
    [InlineData("kind: NetworkPolicy", "kind: Policy", "huying-silo: no NetworkPolicy")]
    [InlineData("port: 8080}", "port: 30000}", "huying-rest: lets strangers at a private port")]
    [InlineData(
        "- podSelector:\n            matchLabels: {app: huying, part: rest}",
        "- podSelector: {}",
        "huying-silo: lets strangers at a private port")]
    [InlineData(
        "- podSelector:\n            matchLabels: {app: huying, part: rest}",
        "- namespaceSelector: {}",
        "huying-silo: lets strangers at a private port")]
    public void A_broken_manifest_is_caught(string good, string bad, string finding)
    {
        Assert.Contains(good, Manifests, StringComparison.Ordinal);

        Assert.Contains(finding, Check(Manifests.Replace(good, bad, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_kustomization_lists_the_other_files()
    {
        var kustomization = DeployFiles.Read(DeployFiles.Manifest("kustomization"));
        var listed = Assert.Single(Yaml.Documents(kustomization))["resources"];
        var present = new DirectoryInfo(Path.Combine(Repository.Root, "deploy", "kubernetes"))
            .EnumerateFiles("*.yaml").Select(file => file.Name).Where(name => name != "kustomization.yaml");

        Assert.Equal(present.Order(), listed.Texts.Order());
        Assert.Equal(
            DeployFiles.Manifests.Select(name => $"{name}.yaml").Order(), present.Append("kustomization.yaml").Order());
    }

    [Fact]
    public void The_tls_patch_adds_to_lists_that_every_server_has()
    {
        var overlay = Assert.Single(Yaml.Documents(DeployFiles.Read("deploy/kubernetes/tls/kustomization.yaml")));
        var patch = Assert.Single(overlay["patches"].Items);
        var steps = Assert.Single(Yaml.Documents(patch["patch"].Text)).Items;
        var servers = Yaml.Documents(Manifests).Where(one => one["kind"].Text == patch.At("target/kind").Text).ToList();

        Assert.Equal(2, servers.Count);
        Assert.Equal(5, steps.Count);
        Assert.All(steps, step => Assert.All(servers, server => Assert.NotEmpty(
            List(server, step["path"].Text).Items)));
    }

    [Fact]
    public void Health_is_asked_where_the_server_answers()
    {
        var endpoints = DeployFiles.Read("src/HuYing.Rest/Health/HealthEndpoints.cs");

        Assert.All(
            ["MapGroup(\"/health\")", "MapGet(\"/live\"", "MapGet(\"/ready\""],
            route => Assert.Contains(route, endpoints, StringComparison.Ordinal));
    }

    // A JSON pointer that ends in "-": one past the end of a list.
    private static Yaml List(Yaml root, string pointer) => pointer.Split('/')[1..^1].Aggregate(
        root, (place, step) => int.TryParse(step, out var index) ? place.Items[index] : place[step]);

    private static IEnumerable<string> Check(string text) => ManifestRules.Broken(Yaml.Documents(text));
}
