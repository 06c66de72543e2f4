using System.Collections.Frozen;

namespace HuYing.Domain.Responsibilities;

/// <summary>
/// A published version of the responsibility list (002-04): immutable, so that a ticket can pin it (D18).
/// </summary>
public sealed class Catalogue
{
    private readonly FrozenDictionary<string, Responsibility> _items;

    public Catalogue(string version, IEnumerable<Responsibility> items)
    {
        Version = version;
        _items = items.ToFrozenDictionary(item => item.Id, StringComparer.Ordinal);
    }

    /// <summary>A list without entries, for a district that has not published one.</summary>
    public static Catalogue Empty { get; } = new("none", []);

    public string Version { get; }

    public IReadOnlyCollection<Responsibility> Items => _items.Values;

    public Responsibility? Find(string id) => _items.GetValueOrDefault(id);
}
