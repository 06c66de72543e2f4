using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;
using HuYing.Tests.Ledger.Queries;

namespace HuYing.Tests.Organisation;

public sealed class AccountStoreTests(QueryLedger ledger) : IClassFixture<QueryLedger>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    private AccountStore Store => ledger.Get<AccountStore>();

    public async Task InitializeAsync() =>
        Assert.Null((await ledger.Get<DistrictStore>().Seed(SampleSeed.Seed, _ => "hash", [], None)).Refusal);

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("caller-01")]
    [InlineData(" CALLER-01 ")]
    [InlineData("ｃａｌｌｅｒ－０１")]
    public async Task A_login_is_found_however_it_is_typed(string typed)
    {
        var found = (await Store.FindByLogin(typed, None))!;
        Assert.Equal(("caller-01", "hash", null), (found.Account.Id, found.PasswordHash, found.Factor));
        Assert.Equal(new Actor("caller-01", "柏知遥", Role.Caller, "st-a", "yx"), found.Account.ToActor());
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a\0b")]
    [InlineData("\ud800x")]
    [InlineData("' OR 1=1 --")]
    public async Task A_login_of_nobody_is_not_found(string typed) => Assert.Null(await Store.FindByLogin(typed, None));

    [Fact]
    public async Task Accounts_are_created_listed_and_refused()
    {
        Assert.Null(await Store.Create(New("Answer.1", Role.Answerer, "de-a"), None));
        Assert.Contains(
            await Store.List("yx", None),
            account => account is { Login: "answer.1", Role: Role.Answerer, Duty: "值班" });
        Assert.Empty(await Store.List("elsewhere", None));

        Assert.Equal("login_taken", (await Store.Create(New("ANSWER.1", Role.Answerer, "de-a"), None))?.Code);
        Assert.Equal("role_misplaced", (await Store.Create(New("answer-2", Role.Answerer, "st-a"), None))?.Code);
        Assert.Equal("no_such_unit", (await Store.Create(New("answer-2", Role.Answerer, "de-z"), None))?.Code);
        Assert.Equal("login_invalid", (await Store.Create(New("应答 员", Role.Answerer, "de-a"), None))?.Code);
    }

    [Fact]
    public async Task A_session_holds_until_it_is_closed()
    {
        await Open([1, 1], "admin");
        var session = (await Store.FindSession([1, 1], Idle, None))!;
        Assert.Equal(
            ("admin", SessionKind.Browser, Hour),
            (session.Account.Id, session.Kind, session.ExpiresAt - session.CreatedAt));
        Assert.Null(await Store.FindSession([1, 2], Idle, None));

        await Store.CloseSession([1, 1], None);
        Assert.Null(await Store.FindSession([1, 1], Idle, None));
    }

    [Fact]
    public async Task A_session_that_ran_out_or_was_left_alone_is_gone_and_is_swept()
    {
        await Open([2, 1], "admin", TimeSpan.Zero);
        await Open([2, 2], "admin");
        Assert.Null(await Store.FindSession([2, 1], Idle, None));
        Assert.Null(await Store.FindSession([2, 2], TimeSpan.Zero, None));

        Assert.Equal(1, await Store.DropExpiredSessions(Idle, None));
        Assert.NotNull(await Store.FindSession([2, 2], Idle, None));
        await Store.CloseSessions("admin", null, None);
    }

    [Fact]
    public async Task Of_too_many_browsers_the_one_longest_unused_gives_way()
    {
        await Store.Create(New("many", Role.Answerer, "de-a"), None);
        for (byte i = 0; i < 11; i++)
        {
            await Open([9, i], "many");
        }

        Assert.Equal(10, (await Store.Sessions("many", Idle, None)).Count);
        Assert.Null(await Store.FindSession([9, 0], Idle, None));
        Assert.NotNull(await Store.FindSession([9, 10], Idle, None));
    }

    [Fact]
    public async Task Disabling_ends_sessions_and_enabling_does_not_bring_them_back()
    {
        await Store.Create(New("leaver", Role.Answerer, "de-a"), None);
        await Open([3], "leaver");

        Assert.False(await Store.Disable("elsewhere", "leaver", true, None));
        Assert.True(await Store.Disable("yx", "leaver", true, None));
        Assert.True((await Store.Find("leaver", None))!.Disabled);
        await Open([4], "leaver");
        Assert.Null(await Store.FindSession([4], Idle, None));

        Assert.True(await Store.Disable("yx", "leaver", false, None));
        Assert.Null(await Store.FindSession([3], Idle, None));
    }

    [Fact]
    public async Task A_reset_password_ends_every_session_and_must_be_changed()
    {
        await Store.Create(New("changer", Role.Answerer, "de-a"), None);
        await Open([5], "changer");

        Assert.True(await Store.ResetPassword("yx", "changer", "new hash", None));
        var secrets = (await Store.FindByLogin("changer", None))!;
        Assert.Equal("new hash", secrets.PasswordHash);
        Assert.Equal(["hash"], secrets.OldPasswords);
        Assert.Null(await Store.FindSession([5], Idle, None));
        await Open([6], "changer");
        Assert.True((await Store.FindSession([6], Idle, None))!.MustChangePassword);
        Assert.False(await Store.ResetPassword("yx", "nobody", "x", None));
    }

    [Fact]
    public async Task The_last_five_passwords_are_remembered()
    {
        await Store.Create(New("old", Role.Answerer, "de-a"), None);
        for (var i = 1; i <= 6; i++)
        {
            await Store.ChangePassword("old", $"hash {i}", Guid.Empty, None);
        }

        var secrets = (await Store.FindByLogin("old", None))!;
        Assert.Equal("hash 6", secrets.PasswordHash);
        Assert.Equal(["hash 5", "hash 4", "hash 3", "hash 2"], secrets.OldPasswords);
    }

    [Fact]
    public async Task Somebody_at_a_provider_is_one_account_at_most()
    {
        await Store.Create(New("linked", Role.Answerer, "de-a"), None);
        await Store.Create(New("other", Role.Answerer, "de-a"), None);
        var external = new ExternalLogin("https://id.example", "42");

        Assert.Null(await Store.LinkExternal("yx", "linked", external, None));
        Assert.Equal("external_taken", (await Store.LinkExternal("yx", "other", external, None))?.Code);
        Assert.Equal("linked", (await Store.FindByExternal(external, None))!.Account.Id);
        Assert.Null(await Store.FindByExternal(external with { Subject = "43" }, None));
        Assert.Null(await Store.LinkExternal("yx", "linked", null, None));
        Assert.Null(await Store.FindByExternal(external, None));
        Assert.Equal("no_such_account", (await Store.LinkExternal("elsewhere", "linked", external, None))?.Code);
    }

    private Task<Guid> Open(byte[] token, string account, TimeSpan? life = null) =>
        Store.OpenSession(new(token, account, SessionKind.Browser, life ?? Hour, null, null), None);

    private static NewAccount New(string login, Role role, string unit) =>
        new("yx", login, "某人", role, unit, [], "值班", "hash");
}
