using HuYing.Client.Responsibilities;
using HuYing.LoadTest.Profiles;

namespace HuYing.LoadTest.District;

/// <summary>What people call about: the items that everybody calls about now, and the rest of the list.</summary>
internal sealed record Topics(IReadOnlyList<Responsibility> Hot, IReadOnlyList<Responsibility> Others)
{
    /// <summary>Departments that lead a hot item, by id.</summary>
    internal IReadOnlyList<string> HotDepartments => [.. Hot.Select(item => item.Lead).Distinct()];

    /// <summary>
    /// The departments that lead most items which name the profile's words come first; where too few do, others follow.
    /// </summary>
    internal static Topics Of(IReadOnlyList<Responsibility> items, Skew skew)
    {
        var hotLeads = items
            .GroupBy(item => item.Lead)
            .OrderByDescending(group => group.Count(item => Names(item, skew)))
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(skew.HotDepartments)
            .Select(group => group.Key)
            .ToHashSet(StringComparer.Ordinal);
        var ofHot = items.Where(item => hotLeads.Contains(item.Lead)).ToList();
        var named = hotLeads.SelectMany(lead => NamedOrAny(ofHot.Where(item => item.Lead == lead).ToList(), skew));
        var hot = named.Take(skew.HotItems).ToList();
        var others = items.Where(item => !hotLeads.Contains(item.Lead)).ToList();
        return new Topics(hot, others.Count > 0 ? others : hot);
    }

    private static IReadOnlyList<Responsibility> NamedOrAny(IReadOnlyList<Responsibility> items, Skew skew)
    {
        var named = items.Where(item => Names(item, skew)).ToList();
        return named.Count > 0 ? named : items;
    }

    private static bool Names(Responsibility item, Skew skew) => skew.Words.Any(word =>
        item.Name.Contains(word, StringComparison.Ordinal) || item.Domain.Contains(word, StringComparison.Ordinal));
}
