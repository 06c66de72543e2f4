using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using HuYing.Client;
using HuYing.Client.Tickets;
using HuYing.Tests.Rest;
using HuYing.Tests.Rest.Contacts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace HuYing.Tests.Privacy;

public sealed class LeakTests
{
    private const string IdCard = "110101199003078515";

    [Fact]
    public async Task No_log_table_export_or_answer_tells_who_complained()
    {
        using var logs = new KeptLogs();
        await using var server = await RunningServer.Start(adjust: services => services.AddLogging(logging =>
            logging.SetMinimumLevel(LogLevel.Trace).AddFilter<KeptLogs>(null, LogLevel.Trace).AddProvider(logs)));
        var secret = new Contact("慕容雪见", ContactSamples.New().Phone, $"云溪苑 9 号楼，身份证 {IdCard}");
        var answers = await Everything(server, secret);
        string[] words = [secret.Name!, secret.Phone!, "云溪苑", IdCard, await server.TokenOf(Cast.Caller)];

        var found = new List<string>();
        found.AddRange(PersonalScan.Find("logs", logs.Text, words));
        found.AddRange(answers.SelectMany((answer, i) => PersonalScan.Find($"answer {i}", answer, words)));
        foreach (var (table, text) in await Dump(server.Database.Owner))
        {
            found.AddRange(PersonalScan.Find(table, text, words));
        }

        Assert.Empty(found);
        Assert.Contains("ticket_contact", (await Dump(server.Database.Owner)).Select(one => one.Table));
        Assert.True(logs.Text.Length > 10_000, "Nothing was logged.");
    }

    [Fact]
    public async Task A_number_that_somebody_writes_into_a_remark_is_found_by_the_scan()
    {
        await using var server = await RunningServer.Start();
        var draft = await server.ADraft();
        await (await server.As(Cast.Caller)).CommentOnTicket(
            draft.TicketId, new Remark($"来电 13812345678，证件 {IdCard}", []));

        var found = (await Dump(server.Database.Owner))
            .SelectMany(one => PersonalScan.Find(one.Table, one.Text))
            .ToList();

        Assert.Equal([$"13812345678 in ticket_event", $"{IdCard} in ticket_event"], found);
    }

    [Theory]
    [InlineData("a 13812345678 b", true)]
    [InlineData("电话13812345678。", true)]
    [InlineData("138****5678", false)]
    [InlineData("\\x0a13812345678f", false)]
    [InlineData("20261127 204530", false)]
    [InlineData("证件11010119900307851X", true)]
    public void The_scan_knows_a_number_from_a_hash(string text, bool isFound) =>
        Assert.Equal(isFound, PersonalScan.Find("text", text).Any());

    // Everything that touches a contact, done right and wrong; what the people in between are answered.
    private static async Task<List<string>> Everything(RunningServer server, Contact secret)
    {
        var (caller, platform) = (await server.As(Cast.Caller), await server.As(Cast.Platform));
        var draft = await caller.DraftTicket(new NewTicket(Samples.Content(), false, secret));
        var id = draft.TicketId;
        await caller.RecordContact(id, secret);
        await caller.SubmitTicket(id);
        await (await server.As(Cast.Leader)).ApproveTicket(id, new Approval());
        await platform.AcceptTicket(id, new Acceptance(Grade.General));
        await platform.DispatchTicket(id, new Dispatching([new Assignee(Cast.Department, AssignmentRole.Lead, "疏通")]));
        await (await server.As(Cast.Answerer)).RevealContact(id, new Reason("上门前电话联系"));
        var question = new SubjectQuestion(secret.Phone!, "当事人本人申请");
        await platform.SearchContacts(question);
        await platform.ExportContacts(question);
        await Assert.ThrowsAsync<HuYingProblem>(() => platform.EraseContacts(question));
        await platform.HoldContact(id, new ContactHold(true, "涉及行政复议"));
        var answers = await Refusals(server, id, secret);
        foreach (var login in new[] { Cast.Caller, Cast.Platform, Cast.Answerer, Cast.Supervisor })
        {
            var http = await server.Http(login);
            foreach (var path in new[] { $"tickets/{id}", $"tickets/{id}/timeline", "tickets", "tickets/export" })
            {
                answers.Add(await http.GetStringAsync(new Uri($"api/v1/{path}", UriKind.Relative)));
            }
        }

        answers.Add(Unzip(await platform.ExportTickets(new TicketListing(), ExportFormat.Xlsx)));
        await platform.HoldContact(id, new ContactHold(false, "复议终结"));
        await caller.CancelTicket(id, new Reason("居民撤回反映"));
        await platform.EraseContacts(question);
        await caller.DraftTicket(new NewTicket(Samples.Content(), false, secret));
        return answers;
    }

    private static async Task<List<string>> Refusals(RunningServer server, string id, Contact secret)
    {
        var http = await server.Http(Cast.Caller);
        var stranger = await server.Http(Cast.Neighbour);
        var json = $$"""{"name":"{{secret.Name}}","phone":"{{secret.Phone}}","detail":"{{secret.Detail}}"}""";
        var asked = $$"""{"phone":"{{secret.Phone}}","reason":"机主 {{secret.Phone}} 本人"}""";
        HttpRequestMessage[] requests =
        [
            Raw.Post($"tickets/{id}/contact", json),
            Raw.Post($"tickets/{id}/contact", json[..^1] + ",\"x\":1}"),
            Raw.Post($"tickets/{id}/contact", $$"""{"phone":"{{secret.Phone}}x"}"""),
            Raw.Post($"tickets/{id}/contact", json, mediaType: "text/plain"),
            Raw.Post($"tickets/{id}/contact", json, key: null),
        ];
        var answers = new List<string>();
        foreach (var request in requests)
        {
            using var answer = await http.SendAsync(request);
            Assert.False(answer.IsSuccessStatusCode);
            answers.Add(await answer.Content.ReadAsStringAsync());
        }

        using var refused = await stranger.SendAsync(Raw.Post($"tickets/{id}/contact", json));
        answers.Add(await refused.Content.ReadAsStringAsync());
        using var named = await (await server.Http(Cast.Platform)).SendAsync(Raw.Post("contacts/search", asked));
        answers.Add(await named.Content.ReadAsStringAsync());
        return answers;
    }

    private static async Task<List<(string Table, string Text)>> Dump(string owner)
    {
        await using var source = NpgsqlDataSource.Create(owner);
        var tables = new List<string>();
        await using (var names = await source.CreateCommand(
            "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").ExecuteReaderAsync())
        {
            while (await names.ReadAsync())
            {
                tables.Add(names.GetString(0));
            }
        }

        var dump = new List<(string, string)>();
        foreach (var table in tables)
        {
#pragma warning disable CA2100 // Names from the catalogue.
            await using var rows = source.CreateCommand($"SELECT string_agg(t::text, E'\\n') FROM \"{table}\" t");
#pragma warning restore CA2100
            dump.Add((table, await rows.ExecuteScalarAsync() as string ?? ""));
        }

        return dump;
    }

    private static string Unzip(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }));
    }

    private sealed class KeptLogs : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public string Text => string.Join('\n', _lines);

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
