using static HuYing.Tests.Deploy.DeployRules;

namespace HuYing.Tests.Deploy;

/// <summary>What holds between the manifests of one cluster.</summary>
internal static class ManifestRules
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["ConfigMap"] = "v1",
        ["Service"] = "v1",
        ["Deployment"] = "apps/v1",
        ["StatefulSet"] = "apps/v1",
        ["Job"] = "batch/v1",
        ["PodDisruptionBudget"] = "policy/v1",
        ["NetworkPolicy"] = "networking.k8s.io/v1",
        ["Kustomization"] = "kustomize.config.k8s.io/v1beta1",
    };

    private static readonly string[] Workloads = ["Deployment", "StatefulSet", "Job"];

    public static IEnumerable<string> Broken(IReadOnlyList<Yaml> manifests)
    {
        var settings = manifests.FirstOrDefault(one => Kind(one) == "ConfigMap")["data"];
        var workloads = manifests.Where(one => Workloads.Contains(Kind(one))).ToList();
        var servers = workloads.Where(one => Kind(one) != "Job").ToList();
        string[] privatePorts = [settings["HUYING_SILO_PORT"].Text, settings["HUYING_GATEWAY_PORT"].Text];
        return
        [
            .. manifests.SelectMany(Named),
            .. manifests.SelectMany(PlainSecrets),
            .. workloads.SelectMany(one => PodRules.Broken(Name(one), one, settings)),
            .. manifests.SelectMany(one => Selecting(one, servers)),
            .. manifests.Where(one => Kind(one) == "Service").SelectMany(one => Serving(one, servers, privatePorts)),
            .. servers.SelectMany(one => Guarded(one, manifests)),
            .. Policies(manifests, privatePorts),
        ];
    }

    private static string Kind(Yaml manifest) => manifest["kind"].Text;

    private static string Name(Yaml manifest) => manifest.At("metadata/name").Text;

    private static IEnumerable<string> Named(Yaml manifest) =>
        Kinds.GetValueOrDefault(Kind(manifest)) == manifest["apiVersion"].Text && Name(manifest).Length > 0
            ? []
            : [$"{Kind(manifest)} {Name(manifest)}: unknown kind, version or no name"];

    // Empty: it chooses by no labels, as a manifest may that has no pods.
    private static IEnumerable<(string Key, string Value)> Selector(Yaml manifest) => (Kind(manifest) switch
    {
        "Service" => manifest.At("spec/selector"),
        "PodDisruptionBudget" => manifest.At("spec/selector/matchLabels"),
        "NetworkPolicy" => manifest.At("spec/podSelector/matchLabels"),
        _ => default,
    }).Pairs.Select(pair => (pair.Key, pair.Value.Text));

    private static bool Selects(Yaml manifest, Yaml workload) => Selector(manifest).All(label =>
        workload.At("spec/template/metadata/labels")[label.Key].Text == label.Value);

    private static IEnumerable<string> Selecting(Yaml manifest, List<Yaml> servers) =>
        Selector(manifest).Any() && !servers.Any(server => Selects(manifest, server))
            ? [$"{Kind(manifest)} {Name(manifest)}: selects nothing"]
            : [];

    private static IEnumerable<string> Serving(Yaml service, List<Yaml> servers, string[] privatePorts) =>
        service.At("spec/ports").Items
            .Where(port => !servers.Where(server => Selects(service, server)).Any(server => ServerPorts(server).Any(
                one => one["name"].Text == port["targetPort"].Text
                    && !privatePorts.Contains(one["containerPort"].Text))))
            .Select(port => $"{Name(service)}: offers {port["targetPort"].Text}");

    private static IReadOnlyList<Yaml> ServerPorts(Yaml server) =>
        server.At("spec/template/spec/containers").Items[0]["ports"].Items;

    private static IEnumerable<string> Guarded(Yaml server, IReadOnlyList<Yaml> manifests) =>
        new[] { "PodDisruptionBudget", "NetworkPolicy" }
            .Where(kind => !manifests.Any(one => Kind(one) == kind && Selects(one, server)))
            .Select(kind => $"{Name(server)}: no {kind}");

    // A rule without `from` lets everybody in.
    private static IEnumerable<string> Policies(IReadOnlyList<Yaml> manifests, string[] privatePorts) => manifests
        .Where(one => Kind(one) == "NetworkPolicy")
        .SelectMany(policy => policy.At("spec/ingress").Items.Select(rule => (policy, rule)))
        .Where(one => !one.rule["ports"].Exists || one.rule["ports"].Items.Any(port =>
            privatePorts.Contains(port["port"].Text) && !OnlyOurs(one.rule["from"])))
        .Select(one => $"{Name(one.policy)}: lets strangers at a private port");

    private static bool OnlyOurs(Yaml from) => from.Items.Count > 0 && from.Items.All(peer =>
        peer.Keys.SequenceEqual(["podSelector"]) && peer.At("podSelector/matchLabels/app").Text == "huying");
}
