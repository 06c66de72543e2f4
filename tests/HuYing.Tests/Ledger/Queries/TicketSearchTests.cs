using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Tests.Ledger.Queries;

public sealed class TicketSearchTests(QueryLedger ledger) : IClassFixture<QueryLedger>, IAsyncLifetime
{
    private static readonly SampleDistrict District = new("s");

    private static readonly string[] Words =
    [
        "积水", "井盖", "违章停车", "A座3号楼", "ABC 大厦", "100%", "snake_case", "O'Brien", "\"引号\"", "🚒消防车", "𠮷野家", "x\\y",
        "水积", "盖井井", "车停", "(甲)乙", "ＡＢＣ全角", "Ünïcode", "a&b|!c:*", "<->",
    ];

    private readonly Dictionary<string, TicketContent> _contents = [];

    public async Task InitializeAsync()
    {
        var now = await ledger.Now();
        var random = new Random(4711);
        for (var i = 0; i < 60; i++)
        {
            var words = Enumerable.Range(0, 3).Select(_ => Words[random.Next(Words.Length)]).ToArray();
            var content = new TicketContent(
                $"标题{words[0]}处",
                $"居民反映{words[1]}影响出行，请尽快处理。",
                TicketKind.Daily,
                null,
                new Place("s-st-1-c1", null, $"地址{words[2]}旁", null, null),
                "巡查发现",
                "街道没有设备",
                "已设置警示");
            var walk = new TicketWalk(District, random, await ledger.NextId(now), now).Begin(content, "s-st-1");
            _contents.Add((await ledger.Keep(walk)).Id, content);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_search_finds_what_holds_the_words_and_nothing_else()
    {
        string[] asked =
        [
            .. Words, "水", "积", "井", "车", "违章", "章停", "停车", "违章停车影响", "A座", "座3", "3号", "abc", "ABC",
            "大厦", "00%", "%", "_", "'", "snake", "SNAKE_CASE", "obrien", "o'b", "引号", "🚒", "𠮷",
            "野家", "积水 井盖", "标题　积水", "全角", "ａｂｃ", "处", "旁", "。", "不存在的词",
            "' OR 1=1 --", "\\", "居民反映积水影响出行，请尽快处理。", "ünïcode",
        ];
        var found = 0;
        foreach (var text in asked)
        {
            var expected = _contents.Where(one => Holds(one.Key, one.Value, text)).Select(one => one.Key).ToList();
            var listed = (await Find(text)).Select(line => line.Id).Where(_contents.ContainsKey);

            Assert.Equal((text, string.Join(' ', expected.OrderDescending())), (text, string.Join(' ', listed)));
            found += expected.Count;
        }

        Assert.True(found > 500, $"{found}");
    }

    [Fact]
    public async Task A_ticket_is_found_by_its_number()
    {
        var id = _contents.Keys.First();
        Assert.Equal(id, Assert.Single(await Find(id)).Id);
        Assert.Equal(id, Assert.Single(await Find($"  {id.ToLowerInvariant()} ")).Id);
    }

    [Fact]
    public async Task Pages_of_a_search_hold_each_find_once()
    {
        var all = await Find("居民反映");
        var walked = await ledger.WalkThrough(Scope, TicketFilter.All with { Text = "居民反映", Limit = 7 });
        Assert.Equal(all.Select(line => line.Id), walked.Select(line => line.Id));
        Assert.True(walked.Count >= 60);
    }

    [Fact]
    public async Task A_hundred_letters_may_be_asked_for() =>
        Assert.Empty(await Find(string.Concat(Enumerable.Repeat("长", 100))));

    private static ReadScope Scope => District.ScopeOf(Actor.SystemOf("s"));

    private Task<List<TicketLine>> Find(string text) =>
        ledger.WalkThrough(Scope, TicketFilter.All with { Text = text, Limit = 200 });

    // The plain meaning of a search. Two things are left out on purpose: signs alone find nothing, and a word or number
    // is found by its beginning.
    private static bool Holds(string id, TicketContent content, string text)
    {
        var terms = SearchGrams.Normalise(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var fields = new[] { content.Title, content.Description, content.Place.Address, id }
            .Select(SearchGrams.Normalise)
            .ToList();
        var grams = SearchGrams.Of([.. fields]);
        return SearchGrams.Of(text).Length > 0
            && terms.All(term => fields.Any(field => field.Contains(term, StringComparison.Ordinal)))
            && SearchGrams.Of(text).All(asked => !char.IsAsciiLetterOrDigit(asked[0])
                || grams.Any(gram => gram.StartsWith(asked, StringComparison.Ordinal)));
    }
}
