using System.Globalization;
using System.Text;
using HuYing.Client;
using HuYing.Client.Audit;
using HuYing.Client.Sessions;
using HuYing.Ledger.Verification;
using HuYing.Rest.Sessions;
using HuYing.Silo;
using HuYing.Tests.Rest;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OtpNet;
using Totp = HuYing.Rest.Sessions.Totp;

namespace HuYing.Tests.Organisation;

/// <summary>The way in at the machine, for administrators whom nobody else can help.</summary>
public sealed class RescueTests : OnOwnServer
{
    private const string Lost = Cast.SecurityAdministrator;

    private const string Everything =
        """
        SELECT concat_ws('|',
            (SELECT string_agg(a::text, ',' ORDER BY id) FROM account a),
            (SELECT count(*) FROM session), (SELECT count(*) FROM recovery_code),
            (SELECT count(*) FROM login_guess), (SELECT count(*) FROM audit_entry))
        """;

    private readonly StringBuilder _output = new();

    private readonly StringBuilder _errors = new();

    [Fact]
    public async Task An_administrator_without_password_device_or_colleague_gets_in_again()
    {
        var before = await LockedOut();

        Assert.Equal(0, await Rescue("yes", Lost.ToUpperInvariant()));

        Server.Services.GetRequiredService<SessionCache>().Forget(_ => true);
        await Refused("login_required", () => before.GetMe());
        await Refused("login_failed", () => Server.Nobody().LogIn(Lost, RunningServer.Password));
        var client = Server.Nobody();
        var password = Password();
        await client.LogIn(Lost, password);
        Assert.Equal(FactorState.None, (await client.GetMe()).SecondFactor);
        await Refused("password_change_required", () => client.GetSecuritySettings());
        await client.ChangePassword(password, "Chosen-By-Oneself-2026");
        Assert.NotNull(await client.GetSecuritySettings());
        Assert.Equal(0L, await Database.AsOwner("SELECT count(*) FROM recovery_code"));
    }

    [Fact]
    public async Task Who_did_it_is_on_record_as_nobody_who_logs_in_and_the_chain_holds()
    {
        Assert.Equal(0, await Rescue("", Lost, "--yes"));

        Assert.Equal(
            $"os:{Environment.UserName} System yunxi {Lost} Done {Environment.MachineName}",
            await Database.AsOwner("""
                SELECT string_agg(concat_ws(' ', account_id, role, district_id, object, result, detail ->> 'host'), '|')
                FROM audit_entry WHERE act = 'RescueAccount'
                """));
        Assert.DoesNotContain(
            Password(),
            (string)(await Database.AsOwner(Everything + " || (SELECT string_agg(e::text, '') FROM audit_entry e)"))!,
            StringComparison.Ordinal);
        Assert.DoesNotContain("继续", _output.ToString(), StringComparison.Ordinal);
        var report = await LedgerVerification.Run(Database.App, null, CancellationToken.None);
        Assert.True(report.IsGreen);
        Assert.True(report.Checks.Single(check => check.Name == "audit").Looked > 0);
        var auditor = await Server.As(Cast.AuditAdministrator);
        var lines = (await auditor.ListAudit(new AuditListing(Target: Lost))).Lines;
        Assert.Equal("RescueAccount", Assert.Single(lines).Act);
    }

    [Theory]
    [InlineData("yes", 1, "nobody-here")]
    [InlineData("yes", 1, "没有这个人")]
    [InlineData("yes", 1, Cast.Caller)]
    [InlineData("no", 1, Lost)]
    [InlineData("", 1, Lost)]
    [InlineData("yes", 64)]
    [InlineData("yes", 64, "--yes")]
    [InlineData("yes", 64, "--all")]
    [InlineData("yes", 64, Lost, Cast.SystemAdministrator)]
    public async Task What_is_refused_changes_nothing(string answer, int exit, params string[] words)
    {
        await Server.As(Lost);
        var before = await Database.AsOwner(Everything);

        Assert.Equal(exit, await Rescue(answer, words));

        Assert.Equal(before, await Database.AsOwner(Everything));
        Assert.DoesNotContain("密码(", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(exit == 1, _errors.ToString().Contains("什么也没有改", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_go_on_record_is_not_done()
    {
        await Server.As(Lost);
        await Database.AsOwner("REVOKE INSERT ON audit_entry FROM huying_app");
        var before = await Database.AsOwner(Everything);

        await Assert.ThrowsAsync<PostgresException>(() => Rescue("", Lost, "--yes"));

        Assert.Equal(before, await Database.AsOwner(Everything));
        Assert.DoesNotContain("密码(", _output.ToString(), StringComparison.Ordinal);
    }

    // With a second factor, locked, disabled, and still logged in somewhere.
    private async Task<HuYingClient> LockedOut()
    {
        var client = await Server.Fresh(Lost);
        var offer = await client.OfferSecondFactor();
        var secret = Base32Encoding.ToBytes(offer.Secret);
        await client.ConfirmSecondFactor(Totp.Code(secret, TimeProvider.System.GetUtcNow()));
        for (var i = 0; i < 6; i++)
        {
            await Refused("login_failed", () => Server.Nobody().LogIn(Lost, "Forgotten-2026"));
        }

        Assert.NotEqual(0L, await Database.AsOwner("SELECT count(*) FROM recovery_code"));
        await Database.AsOwner($"UPDATE account SET disabled = true WHERE id = '{Lost}'");
        return client;
    }

    private async Task<int> Rescue(string answer, params string[] words)
    {
        using var input = new StringReader(answer);
        await using var output = new StringWriter(_output, CultureInfo.InvariantCulture);
        await using var errors = new StringWriter(_errors, CultureInfo.InvariantCulture);
        var options = new SiloOptions(Database.App, Database.Owner, "127.0.0.1", 0, Path.GetTempPath());
        return await HuYing.Silo.Verbs.Rescue.Run(options, words, input, output, errors);
    }

    private string Password() => _output.ToString().Split("须修改):")[1].Split('\n')[0].Trim();

    private static async Task Refused(string code, Func<Task> ask) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<HuYingProblem>(ask)).Code);
}
