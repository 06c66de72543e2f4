using static HuYing.Tests.Deploy.DeployRules;

namespace HuYing.Tests.Deploy;

/// <summary>The structure that the compose specification asks for, and what we ask of every service.</summary>
internal static class ComposeRules
{
    private static readonly string[] Conditions =
        ["service_started", "service_healthy", "service_completed_successfully"];

    private static readonly string[] TopLevel = ["name", "services", "networks", "volumes", "secrets", "configs"];

    private static readonly string[] OfService =
    [
        "build", "cap_drop", "command", "depends_on", "deploy", "environment", "healthcheck", "image", "networks",
        "ports", "read_only", "restart", "secrets", "security_opt", "shm_size", "stop_grace_period", "tmpfs", "volumes",
    ];

    public static IEnumerable<string> Broken(Yaml compose)
    {
        var services = compose["services"].Pairs;
        return compose.Keys.Where(key => !TopLevel.Contains(key) && !key.StartsWith("x-", StringComparison.Ordinal))
            .Select(key => $"{key} is no part of a compose file")
            .Concat(services.SelectMany(service => OfOne(service.Key, service.Value, compose)))
            .Concat(Ports(services))
            .Concat(PlainSecrets(compose));
    }

    private static IEnumerable<string> OfOne(string name, Yaml service, Yaml compose) =>
    [
        .. service.Keys.Where(key => !OfService.Contains(key)).Select(key => $"{name}: unknown key {key}"),
        .. IsPlainImage(service["image"].Text) ? [] : new[] { $"{name}: image {service["image"].Text}" },
        .. Declared(name, "network", service["networks"].Texts, compose["networks"]),
        .. Declared(name, "secret", service["secrets"].Texts, compose["secrets"]),
        .. Declared(name, "volume", NamedVolumes(service), compose["volumes"]),
        .. Dependencies(name, service, compose["services"]),
        .. service["environment"].Scalars()
            .Where(one => one.Text.StartsWith("/run/secrets/", StringComparison.Ordinal))
            .Concat(Passfiles(service))
            .Where(one => !service["secrets"].Texts.Contains(one.Text.Split('/')[^1]))
            .Select(one => $"{name}: {one.Key} names a secret that it does not get"),
        .. IsOurs(service) ? Hardened(name, service) : [],
        .. RunsOnce(service) || service.At("healthcheck/test").Items.Count > 1
            ? []
            : new[] { $"{name}: no health check" },
    ];

    private static bool IsOurs(Yaml service) => service["build"].Exists;

    private static bool RunsOnce(Yaml service) => service["restart"].Text == "no";

    private static IEnumerable<string> Hardened(string name, Yaml service) =>
        new (bool Holds, string Finding)[]
        {
            (service["read_only"].Text == "true", "its root can be written"),
            (service["cap_drop"].Texts.Contains("ALL"), "it keeps capabilities"),
            (service["security_opt"].Texts.Contains("no-new-privileges:true"), "it may gain privileges"),
            (service["tmpfs"].Texts.Contains("/tmp"), "it has nowhere for scratch files"),
            (RunsOnce(service) || service["stop_grace_period"].Exists, "it is killed before it can stop"),
            (service.At("build/args").Pairs.All(arg => arg.Value.Text.Contains(":?", StringComparison.Ordinal)),
                "an image to build from has a default"),
        }
        .Where(one => !one.Holds).Select(one => $"{name}: {one.Finding}");

    private static IEnumerable<string> Dependencies(string name, Yaml service, Yaml services) =>
        service["depends_on"].Pairs.SelectMany(on => new (bool Holds, string Finding)[]
        {
            (services[on.Key].Exists, "which is not there"),
            (Conditions.Contains(on.Value["condition"].Text), "without a condition"),
            (on.Value["condition"].Text != "service_healthy" || services[on.Key]["healthcheck"].Exists,
                "which has no health check"),
            (on.Value["condition"].Text != "service_completed_successfully" || RunsOnce(services[on.Key]),
                "which never completes"),
        }
        .Where(one => !one.Holds).Select(one => $"{name}: waits for {on.Key}, {one.Finding}"));

    private static IEnumerable<string> Ports(IReadOnlyList<(string Key, Yaml Value)> services)
    {
        var published = services.SelectMany(s => s.Value["ports"].Texts.Select(port => $"{s.Key} {port}")).ToList();
        return published is [var only] && only.StartsWith("rest ", StringComparison.Ordinal)
            && only.EndsWith(":8080", StringComparison.Ordinal)
            ? []
            : [$"published: {string.Join(", ", published)}"];
    }

    private static IEnumerable<string> Declared(string name, string what, IEnumerable<string> used, Yaml declared) =>
        used.Where(one => !declared.Keys.Contains(one)).Select(one => $"{name}: {what} {one} is not declared");

    private static IEnumerable<string> NamedVolumes(Yaml service) => service["volumes"].Texts
        .Select(text => text.Split(':')[0]).Where(source => source[0] is not ('.' or '/'));

    private static IEnumerable<(string Key, string Text)> Passfiles(Yaml service) =>
        service["environment"].Scalars()
            .Where(one => one.Text.Contains("Passfile=", StringComparison.Ordinal))
            .Select(one => (one.Key, one.Text.Split("Passfile=")[1]));
}
