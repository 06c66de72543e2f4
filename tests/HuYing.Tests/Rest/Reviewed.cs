namespace HuYing.Tests.Rest;

/// <summary>A text that is generated, and kept in the repository so that people see when it changes.</summary>
internal static class Reviewed
{
    public static async Task Compare(string now, params string[] path)
    {
        var reviewed = Path.Combine([Repository.Root, .. path]);
        if (File.Exists(reviewed) && now == await File.ReadAllTextAsync(reviewed))
        {
            return;
        }

        var proposal = Path.Combine(Repository.Root, "artifacts", path[^1]);
        Directory.CreateDirectory(Path.GetDirectoryName(proposal)!);
        await File.WriteAllTextAsync(proposal, now);
        Assert.Fail(
            $"{path[^1]} is no longer what was reviewed. Compare, and if it is meant: cp {proposal} {reviewed}");
    }
}
