using HuYing.Domain.Organisation;
using HuYing.Ledger.Organisation;
using HuYing.Tests.Ledger.Queries;

namespace HuYing.Tests.Organisation;

public sealed class AccountStoreTests(QueryLedger ledger) : IClassFixture<QueryLedger>, IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

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
        Assert.Equal(
            ("caller-01", "hash", 0, null),
            (found.Account.Id, found.PasswordHash, found.Failures, found.LockedUntil));
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
    public async Task Wrong_passwords_lock_for_a_while_and_a_right_one_forgets_them()
    {
        await Store.Create(New("locked", Role.Answerer, "de-a"), None);
        for (var count = 1; count <= 4; count++)
        {
            Assert.Equal(new LoginFailures(count, null), await Store.BookFailure("locked", 5, Hour, None));
        }

        var fifth = await Store.BookFailure("locked", 5, Hour, None);
        Assert.InRange(
            fifth!.LockedUntil!.Value,
            (await ledger.Now()).AddMinutes(55),
            (await ledger.Now()).AddMinutes(61));
        Assert.Equal(fifth.LockedUntil, (await Store.FindByLogin("locked", None))!.LockedUntil);

        await Store.ForgetFailures("locked", None);
        var free = (await Store.FindByLogin("locked", None))!;
        Assert.Equal((0, null), (free.Failures, free.LockedUntil));
        Assert.Null(await Store.BookFailure("nobody", 5, Hour, None));
    }

    [Fact]
    public async Task Wrong_passwords_at_the_same_time_are_all_counted()
    {
        await Store.Create(New("storm", Role.Answerer, "de-a"), None);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.BookFailure("storm", 100, Hour, None)));
        Assert.Equal(20, (await Store.FindByLogin("storm", None))!.Failures);
    }

    [Fact]
    public async Task A_session_holds_until_it_is_closed()
    {
        await Store.OpenSession([1, 1], "admin", "web", Hour, None);
        var session = (await Store.FindSession([1, 1], None))!;
        Assert.Equal(("admin", "web", Hour), (session.Account.Id, session.Kind, session.ExpiresAt - session.CreatedAt));
        Assert.Null(await Store.FindSession([1, 2], None));

        await Store.CloseSession([1, 1], None);
        Assert.Null(await Store.FindSession([1, 1], None));
    }

    [Fact]
    public async Task A_session_that_ran_out_is_gone_and_is_swept()
    {
        await Store.OpenSession([2, 1], "admin", "web", TimeSpan.Zero, None);
        await Store.OpenSession([2, 2], "admin", "web", Hour, None);
        Assert.Null(await Store.FindSession([2, 1], None));

        Assert.Equal(1, await Store.DropExpiredSessions(None));
        Assert.NotNull(await Store.FindSession([2, 2], None));
    }

    [Fact]
    public async Task Disabling_ends_sessions_and_enabling_does_not_bring_them_back()
    {
        await Store.Create(New("leaver", Role.Answerer, "de-a"), None);
        await Store.OpenSession([3], "leaver", "web", Hour, None);

        Assert.False(await Store.Disable("elsewhere", "leaver", true, None));
        Assert.True(await Store.Disable("yx", "leaver", true, None));
        Assert.True((await Store.Find("leaver", None))!.Disabled);
        await Store.OpenSession([4], "leaver", "web", Hour, None);
        Assert.Null(await Store.FindSession([4], None));

        Assert.True(await Store.Disable("yx", "leaver", false, None));
        Assert.Null(await Store.FindSession([3], None));
    }

    [Fact]
    public async Task A_new_password_unlocks_and_ends_every_session()
    {
        await Store.Create(New("changer", Role.Answerer, "de-a"), None);
        await Store.OpenSession([5], "changer", "web", Hour, None);
        await Store.BookFailure("changer", 1, Hour, None);

        Assert.True(await Store.SetPassword("yx", "changer", "new hash", None));
        var account = (await Store.FindByLogin("changer", None))!;
        Assert.Equal(("new hash", 0, null), (account.PasswordHash, account.Failures, account.LockedUntil));
        Assert.Null(await Store.FindSession([5], None));
        Assert.False(await Store.SetPassword("yx", "nobody", "x", None));
    }

    private static NewAccount New(string login, Role role, string unit) =>
        new("yx", login, "某人", role, unit, [], "值班", "hash");
}
