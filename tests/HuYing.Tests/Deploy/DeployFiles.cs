namespace HuYing.Tests.Deploy;

/// <summary>The files from which an operator runs HuYing.</summary>
internal static class DeployFiles
{
    public static readonly IReadOnlyList<string> Manifests =
        ["settings", "migrate", "silo", "rest", "network", "kustomization"];

    public static string Manifest(string name) => $"deploy/kubernetes/{name}.yaml";

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository.Root, path));

    /// <summary>All manifests as one text, as the cluster gets them.</summary>
    public static string AllManifests() =>
        string.Join("\n---\n", Manifests.Select(name => Read(Manifest(name))));
}
