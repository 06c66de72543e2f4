#if ORLEANS
using HuYing.Tests.Ledger;
using Npgsql;

namespace HuYing.Cluster.Tests.Schema;

public class GrantTests
{
    [Theory]
    [InlineData("CREATE TABLE orleans.mine (n integer)")]
    [InlineData("CREATE FUNCTION orleans.mine() RETURNS integer LANGUAGE sql AS 'SELECT 1'")]
    [InlineData("ALTER TABLE orleans.OrleansStorage DROP CONSTRAINT one_row_per_state")]
    [InlineData("ALTER SCHEMA orleans RENAME TO mine")]
    [InlineData("DROP TABLE orleans.OrleansRemindersTable")]
    [InlineData("DROP FUNCTION orleans.insert_membership_version")]
    [InlineData("TRUNCATE orleans.OrleansStorage")]
    [InlineData("UPDATE orleans.OrleansQuery SET QueryText = 'SELECT 1'")]
    [InlineData("INSERT INTO orleans.OrleansQuery (QueryKey, QueryText) VALUES ('MyKey', 'SELECT 1')")]
    [InlineData("DELETE FROM orleans.OrleansQuery")]
    public async Task A_silo_may_not(string statement)
    {
        var database = await LedgerDatabase.Create();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => database.AsApp(statement));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        await database.AsOwner($"BEGIN; {statement}; ROLLBACK");
    }

    [Fact]
    public async Task A_silo_changes_rows_and_reads_the_queries_and_nothing_else()
    {
        var database = await LedgerDatabase.Create();

        Assert.Equal(
            """
            orleansmembershiptable: DELETE INSERT SELECT UPDATE
            orleansmembershipversiontable: DELETE INSERT SELECT UPDATE
            orleansquery: SELECT
            orleansreminderstable: DELETE INSERT SELECT UPDATE
            orleansstorage: DELETE INSERT SELECT UPDATE
            """,
            await database.AsOwner(
                """
                SELECT string_agg(line, E'\n' ORDER BY line) FROM (
                    SELECT table_name || ': ' || string_agg(privilege_type, ' ' ORDER BY privilege_type) AS line
                    FROM information_schema.role_table_grants
                    WHERE table_schema = 'orleans' AND grantee IN ('huying_app', 'PUBLIC')
                    GROUP BY table_name) AS granted
                """));
    }

    [Fact]
    public async Task Every_function_is_the_silos_alone_and_fixes_where_it_looks()
    {
        var database = await LedgerDatabase.Create();

        Assert.Equal(
            "6 of 6",
            await database.AsOwner(
                """
                SELECT count(*) FILTER (
                    WHERE has_function_privilege('huying_app', oid, 'EXECUTE')
                      AND NOT EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0)
                      AND NOT prosecdef
                      AND 'search_path=orleans, pg_temp' = ANY (proconfig)) || ' of ' || count(*)
                FROM pg_proc WHERE pronamespace = 'orleans'::regnamespace
                """));
    }
}
#endif
