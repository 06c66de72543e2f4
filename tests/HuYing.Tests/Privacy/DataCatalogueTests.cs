using System.Reflection;
using System.Text.Json.Serialization;
using HuYing.Client;
using HuYing.Tests.Ledger;
using HuYing.Tests.Rest;
using Npgsql;

namespace HuYing.Tests.Privacy;

public sealed class DataCatalogueTests
{
    [Fact]
    public async Task Every_column_and_every_wire_member_is_graded()
    {
        string[] found = [.. await Columns(), .. Members()];

        Assert.True(found.Length > 400, $"Only {found.Length} fields were found.");
        Assert.Empty((await Catalogue()).Faults(found));
    }

    [Fact]
    public async Task What_is_about_people_is_described_for_people() => await Reviewed.Compare(
        (await Catalogue()).Describe(), "docs", "personal-data.md");

    [Theory]
    [InlineData("[内部]\ndb ticket: number", "db ticket.phone has no grade")]
    [InlineData("[内部]\ndb ticket: number phone name", "db ticket.name is not there any more")]
    [InlineData("[内部]\ndb ticket: number phone\n[公开]\ndb ticket: number", "db ticket.number is graded twice")]
    [InlineData("[秘密]\ndb ticket: number phone", "db ticket.number has the grade 秘密")]
    [InlineData("[内部]\ndb ticket: number\n[个人]\ndb ticket: phone", "db ticket.phone is 个人 and does not say why")]
    [InlineData(
        "[内部]\ndb ticket: number\n[个人]\ndb ticket: phone | 联系 | 法定职责 | | 是 | 平台",
        "db ticket.phone is 个人 and does not say why")]
    public void A_gap_in_the_catalogue_is_found(string text, string fault) =>
        Assert.Contains(fault, DataCatalogue.Read(text).Faults(["db ticket.number", "db ticket.phone"]));

    private static async Task<DataCatalogue> Catalogue() => DataCatalogue.Read(
        await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "data-catalogue.txt")));

    private static async Task<List<string>> Columns()
    {
        var database = await LedgerDatabase.Create();
        await using var source = NpgsqlDataSource.Create(database.Owner);

        // In whatever schema: the cluster's tables have their own.
        await using var command = source.CreateCommand("""
            SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
              AND c.relkind IN ('r', 'p')
              AND a.attnum > 0 AND NOT a.attisdropped
            """);
        await using var rows = await command.ExecuteReaderAsync();
        var columns = new List<string>();
        while (await rows.ReadAsync())
        {
            columns.Add($"db {rows.GetString(0)}.{rows.GetString(1)}");
        }

        return columns;
    }

    // From what is named in the contract, all that it is made of.
    private static HashSet<string> Members()
    {
        var roots = typeof(WireJson).GetCustomAttributesData()
            .Where(one => one.AttributeType == typeof(JsonSerializableAttribute))
            .Select(one => (Type)one.ConstructorArguments[0].Value!);
        var (waiting, seen) = (new Queue<Type>(roots), new HashSet<Type>());
        var members = new HashSet<string>();
        while (waiting.TryDequeue(out var type))
        {
            if (!seen.Add(type))
            {
                continue;
            }

            foreach (var part in type.IsArray ? [type.GetElementType()!] : type.GetGenericArguments())
            {
                waiting.Enqueue(part);
            }

            if (type.Assembly != typeof(WireJson).Assembly || type.IsEnum)
            {
                continue;
            }

            foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                members.Add($"wire {type.Name}.{member.Name}");
                waiting.Enqueue(member.PropertyType);
            }
        }

        return members;
    }
}
