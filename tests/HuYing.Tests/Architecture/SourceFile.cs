namespace HuYing.Tests.Architecture;

/// <summary>One file of the sources: its path from the root, with slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text)
{
    public IEnumerable<string> Lines => Text.Split('\n');

    public bool IsIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>Everything below these folders that people wrote, with one of these endings.</summary>
    public static IReadOnlyList<SourceFile> Read(string ending, params string[] folders) =>
    [
        .. folders
            .Select(folder => new DirectoryInfo(System.IO.Path.Combine(Repository.Root, folder)))
            .SelectMany(folder => folder.EnumerateFiles("*" + ending, SearchOption.AllDirectories))
            .Select(file => new SourceFile(PathOf(file), File.ReadAllText(file.FullName)))
            .Where(file => !file.Path.Contains("/obj/") && !file.Path.Contains("/node_modules/")),
    ];

    private static string PathOf(FileInfo file) =>
        System.IO.Path.GetRelativePath(Repository.Root, file.FullName).Replace('\\', '/');
}
