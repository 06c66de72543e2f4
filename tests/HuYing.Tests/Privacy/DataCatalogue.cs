namespace HuYing.Tests.Privacy;

/// <summary>One stored column or wire member with its grade, and why it is there if it is about a person.</summary>
internal sealed record CataloguedField(string Name, string Grade, IReadOnlyList<string> Reasons);

/// <summary>
/// Reads docs/data-catalogue.txt: grades in brackets, below them what has that grade, as "db table: columns" or "wire
/// type: members"; behind it, for what is personal or secret, why, on what ground, how long, how masked, seen by whom.
/// </summary>
internal sealed class DataCatalogue
{
    public static readonly string[] Grades = ["公开", "内部", "个人", "敏感"];

    private const int Reasons = 5;

    private DataCatalogue(IReadOnlyList<CataloguedField> fields) => Fields = fields;

    public IReadOnlyList<CataloguedField> Fields { get; }

    public static DataCatalogue Read(string text)
    {
        var fields = new List<CataloguedField>();
        var grade = "";
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var line in lines)
        {
            if (line is ['[', .. var named, ']'])
            {
                grade = named;
            }
            else if (line[0] != '#')
            {
                fields.AddRange(Line(line, grade));
            }
        }

        return new DataCatalogue(fields);
    }

    /// <summary>What is wrong with the catalogue in itself, and held against what there really is.</summary>
    public IEnumerable<string> Faults(IReadOnlyCollection<string> found) =>
    [
        .. found.Except(Fields.Select(one => one.Name)).Select(name => $"{name} has no grade"),
        .. Fields.Select(one => one.Name).Except(found).Select(name => $"{name} is not there any more"),
        .. Fields.CountBy(one => one.Name).Where(same => same.Value > 1).Select(same => $"{same.Key} is graded twice"),
        .. Fields.Where(one => !Grades.Contains(one.Grade)).Select(one => $"{one.Name} has the grade {one.Grade}"),
        .. Fields.Where(IsUnexplained).Select(one => $"{one.Name} is {one.Grade} and does not say why"),
    ];

    /// <summary>What is about people, for people to read.</summary>
    public string Describe() => string.Concat(
        """
        # 个人信息和敏感数据目录

        本页由 `data-catalogue.txt` 生成,由测试核对:数据库每一列、接口每一个字段都有分级(公开、内部、个人、敏感),没有列出的不能通过。
        下面是「个人」和「敏感」两级。`db` 是数据库的列,`wire` 是接口的字段。

        | 字段 | 分级 | 目的 | 依据 | 保存 | 脱敏 | 谁可见 |
        |---|---|---|---|---|---|---|

        """,
        string.Concat(Fields.Where(one => one.Grade is "个人" or "敏感")
            .GroupBy(one => (Owner: one.Name.Split('.')[0], one.Grade, Why: string.Join(" | ", one.Reasons)))
            .Select(same => $"| {same.Key.Owner}:{string.Join("、", same.Select(one => one.Name.Split('.')[1]))}"
                + $" | {same.Key.Grade} | {same.Key.Why} |\n")));

    private static bool IsUnexplained(CataloguedField field) =>
        field.Grade is "个人" or "敏感" && (field.Reasons.Count != Reasons || field.Reasons.Contains(""));

    private static IEnumerable<CataloguedField> Line(string line, string grade)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        var (owner, names) = parts[0].Split(':', 2) is [var before, var after] ? (before, after) : (parts[0], "");
        return names.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(name => new CataloguedField($"{owner.Trim()}.{name}", grade, parts[1..]));
    }
}
