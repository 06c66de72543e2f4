namespace HuYing.Ledger.Anchors;

/// <summary>Where anchors are written, and the key they are signed with.</summary>
/// <param name="Folder">Outside the database; to be copied to where the database's owner has no rights.</param>
/// <param name="KeyFile">An EC private key in PEM, for its owner's eyes only; made when there is none.</param>
public sealed record AnchorOptions(string Folder, string KeyFile)
{
    /// <summary>The anchors, one a line.</summary>
    public string File => Path.Combine(Folder, "anchors.jsonl");

    /// <summary>The longest that a change may stay without an anchor before somebody is told.</summary>
    public static TimeSpan OldestUnanchored { get; } = TimeSpan.FromMinutes(10);
}
