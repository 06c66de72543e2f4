using System.Text.Json;
using System.Text.Json.Serialization;
using HuYing.Domain.Organisation;
using Npgsql;

namespace HuYing.Ledger.Guidance;

/// <summary>News of a seed file.</summary>
public sealed record SeedNews(string Title, string Body, bool Pinned);

/// <summary>What a role has to do, as a seed file says it.</summary>
public sealed record SeedDuty(Role Role, string Body);

/// <summary>The guidance with which a district begins (<c>guidance.json</c>).</summary>
public sealed record GuidanceSeed(
    IReadOnlyList<PolicyText> Documents,
    IReadOnlyList<SeedNews> News,
    IReadOnlyList<SeedDuty> Duties,
    IReadOnlyList<LessonText> Lessons)
{
    private const string Seeder = "seed";

    /// <exception cref="JsonException">The text is not such a file, or has members that nobody here knows.</exception>
    public static GuidanceSeed Read(string text) =>
        JsonSerializer.Deserialize(text, GuidanceSeedJson.Default.GuidanceSeed) ?? throw new JsonException();

    /// <summary>Publishes all of it in a new district, the first news last, so that it is the newest.</summary>
    public async Task Publish(NpgsqlDataSource source, string districtId, CancellationToken ct)
    {
        var (policies, news) = (new PolicyStore(source), new NewsStore(source));
        foreach (var text in Documents)
        {
            var id = await policies.Begin(districtId, text, Seeder, ct);
            await policies.Publish(districtId, id, ct);
        }

        foreach (var one in News.Reverse())
        {
            await news.Publish(districtId, one.Title, one.Body, one.Pinned, Seeder, ct);
        }

        foreach (var duty in Duties)
        {
            await new DutyStore(source).Publish(districtId, duty.Role, duty.Body, Seeder, ct);
        }

        foreach (var lesson in Lessons)
        {
            await new LessonStore(source).Publish(districtId, lesson, Seeder, ct);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(GuidanceSeed))]
internal sealed partial class GuidanceSeedJson : JsonSerializerContext;
