using System.Runtime.CompilerServices;

namespace HuYing.Tests;

/// <summary>Where the sources are, for tests that read files of the project.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find([CallerFilePath] string thisFile = "")
    {
        var folder = new FileInfo(thisFile).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HuYing.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The sources are not where they were compiled.");
    }
}
