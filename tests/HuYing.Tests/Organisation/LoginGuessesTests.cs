using HuYing.Ledger.Organisation;
using HuYing.Tests.Ledger.Queries;

namespace HuYing.Tests.Organisation;

public sealed class LoginGuessesTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly QueryLedger _ledger = new();

    private LoginGuesses Guesses => _ledger.Get<LoginGuesses>();

    public Task InitializeAsync() => _ledger.InitializeAsync();

    public Task DisposeAsync() => _ledger.DisposeAsync();

    [Fact]
    public async Task Thousands_of_guesses_at_a_login_are_five_that_are_looked_at()
    {
        var looked = 0;
        await Parallel.ForAsync(0, 2_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) =>
        {
            if (await Guesses.Reserve("victim", $"10.0.{i % 50}.1", None) is not null)
            {
                Interlocked.Increment(ref looked);
            }
        });

        Assert.Equal(5, looked);
    }

    [Fact]
    public async Task Strangers_do_not_lock_the_owner_out_where_he_logs_in()
    {
        await Guesses.Remember("owner", "10.1.1.1", None);
        await Exhaust("owner", "6.6.6.6");

        Assert.NotNull(await Guesses.Reserve("owner", "10.1.1.1", None));
        Assert.Null(await Guesses.Reserve("owner", "7.7.7.7", None));
    }

    [Fact]
    public async Task Known_and_strange_addresses_together_give_ten_guesses()
    {
        await Guesses.Remember("both", "10.1.1.2", None);

        Assert.Equal(5, await Exhaust("both", "10.1.1.2"));
        Assert.Equal(5, await Exhaust("both", "6.6.6.6"));
    }

    [Fact]
    public async Task A_lock_passes_and_the_next_one_is_longer()
    {
        await Exhaust("patient", "x");
        await _ledger.Database.AsOwner("UPDATE login_guess SET locked_until = now() - interval '1 second'");

        Assert.NotNull(await Guesses.Reserve("patient", "x", None));
        Assert.Null(await Guesses.Reserve("patient", "x", None));
        Assert.Equal(30L, await Minutes());
        for (var i = 0; i < 6; i++)
        {
            await _ledger.Database.AsOwner("UPDATE login_guess SET locked_until = now() - interval '1 second'");
            Assert.NotNull(await Guesses.Reserve("patient", "x", None));
        }

        Assert.Equal(240L, await Minutes());
    }

    [Fact]
    public async Task A_day_of_peace_begins_the_count_anew()
    {
        await Exhaust("calm", "x");
        await _ledger.Database.AsOwner("""
            UPDATE login_guess SET at = at - interval '25 hours', locked_until = locked_until - interval '25 hours'
            """);

        Assert.Equal(5, await Exhaust("calm", "x"));
    }

    [Fact]
    public async Task A_right_guess_is_no_guess_and_codes_count_for_themselves()
    {
        for (var i = 0; i < 20; i++)
        {
            await Guesses.Forgive((await Guesses.Reserve("right", "x", None))!, None);
        }

        await Exhaust("right", "x");
        Assert.NotNull(await Guesses.ReserveCode("right", None));
    }

    private async Task<int> Exhaust(string login, string address)
    {
        var looked = 0;
        while (await Guesses.Reserve(login, address, None) is not null)
        {
            looked++;
        }

        return looked;
    }

    private Task<object?> Minutes() => _ledger.Database.AsOwner("""
        SELECT round(extract(epoch FROM max(locked_until - at)) / 60)::bigint FROM login_guess
        """);
}
