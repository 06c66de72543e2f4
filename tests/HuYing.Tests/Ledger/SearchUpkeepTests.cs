using Npgsql;

namespace HuYing.Tests.Ledger;

public class SearchUpkeepTests
{
    [Fact]
    public async Task A_ticket_is_found_before_and_after_its_words_are_sorted_in()
    {
        await using var ledger = await OpenLedger.Create();
        await TicketLife.Drafted(ledger.Journal);

        Assert.Equal(1L, await Found(ledger));
        Assert.Equal(true, await ledger.Database.AsApp("SELECT sort_in_search_words()"));
        Assert.Equal(1L, await Found(ledger));
        Assert.Equal(0L, await ledger.Database.AsOwner("SELECT gin_clean_pending_list('ticket_text_search')"));
    }

    [Fact]
    public async Task The_application_may_sort_words_in_only_through_the_function_made_for_it()
    {
        await using var ledger = await OpenLedger.Create();

        var denied = await Assert.ThrowsAsync<PostgresException>(
            () => ledger.Database.AsApp("SELECT gin_clean_pending_list('ticket_text_search')"));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, denied.SqlState);
    }

    private static Task<object?> Found(OpenLedger ledger) => ledger.Database.AsApp(
        "SET enable_seqscan = off; SELECT count(*) FROM ticket_text WHERE search @@ '积水'::tsquery");
}
