using static HuYing.Tests.Deploy.DeployRules;

namespace HuYing.Tests.Deploy;

/// <summary>What holds for everything that runs as pods.</summary>
internal static class PodRules
{
    private static readonly string[] Probes = ["startupProbe", "readinessProbe", "livenessProbe"];

    /// <summary>The ports of a server and the variables that set them.</summary>
    private static readonly (string Port, string Variable)[] Ports =
        [("http", "HUYING_PORT"), ("silo", "HUYING_SILO_PORT"), ("gateway", "HUYING_GATEWAY_PORT")];

    public static IEnumerable<string> Broken(string name, Yaml workload, Yaml settings)
    {
        var pod = workload.At("spec/template/spec");
        return
        [
            .. Selected(name, workload),
            .. pod.At("securityContext/runAsNonRoot").Text == "true" ? [] : new[] { $"{name}: may run as root" },
            .. pod["automountServiceAccountToken"].Text == "false" ? [] : new[] { $"{name}: gets a token" },
            .. pod["containers"].Items.SelectMany(container => OfContainer(name, container, pod)),
            .. workload["kind"].Text == "Job" ? [] : OfServer(name, pod, settings),
        ];
    }

    private static IEnumerable<string> OfContainer(string name, Yaml container, Yaml pod)
    {
        var security = container["securityContext"];
        return new (bool Holds, string Finding)[]
        {
            (IsPlainImage(container["image"].Text), $"image {container["image"].Text}"),
            (security["readOnlyRootFilesystem"].Text == "true", "its root can be written"),
            (security["allowPrivilegeEscalation"].Text == "false", "it may gain privileges"),
            (security.At("capabilities/drop").Texts.Contains("ALL"), "it keeps capabilities"),
            (container.At("resources/limits/memory").Exists, "it may take all memory"),
            (container["volumeMounts"].Items.All(mount =>
                pod["volumes"].Items.Any(volume => volume["name"].Text == mount["name"].Text)), "it mounts no volume"),
            (container["volumeMounts"].Items.Any(mount => mount["mountPath"].Text == "/tmp"),
                "it has nowhere for scratch files"),
        }
        .Where(one => !one.Holds).Select(one => $"{name}: {one.Finding}");
    }

    private static IEnumerable<string> OfServer(string name, Yaml pod, Yaml settings)
    {
        var server = pod["containers"].Items[0];
        var ports = server["ports"].Items.ToDictionary(port => port["name"].Text, port => port["containerPort"].Text);
        var grace = int.TryParse(pod["terminationGracePeriodSeconds"].Text, out var seconds) ? seconds : 30;
        var pause = int.TryParse(server.At("lifecycle/preStop/sleep/seconds").Text, out seconds) ? seconds : 0;
        return
        [
            .. Probes.SelectMany(probe => OfProbe(name, probe, server[probe].At("httpGet"), ports)),
            .. Ports.Where(one => ports.ContainsKey(one.Port) && ports[one.Port] != settings[one.Variable].Text)
                .Select(one => $"{name}: port {one.Port} is not {one.Variable}"),
            .. pause > 0 ? [] : new[] { $"{name}: stops before it is out of rotation" },
            .. grace >= pause + 45 ? [] : new[] { $"{name}: is killed before it can stop" },
        ];
    }

    private static IEnumerable<string> OfProbe(
        string name, string probe, Yaml get, Dictionary<string, string> ports)
    {
        var path = probe == "livenessProbe" ? "/health/live" : "/health/ready";
        return get["path"].Text == path && ports.ContainsKey(get["port"].Text)
            ? []
            : [$"{name}: {probe} does not ask {path}"];
    }

    private static IEnumerable<string> Selected(string name, Yaml workload)
    {
        var labels = workload.At("spec/template/metadata/labels");
        var selector = workload.At("spec/selector/matchLabels").Pairs;
        return (workload["kind"].Text == "Job" || selector.Count > 0)
            && selector.All(label => labels[label.Key].Text == label.Value.Text)
            ? []
            : [$"{name}: does not select its own pods"];
    }
}
