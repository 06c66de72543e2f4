using System.Text.Json.Serialization.Metadata;
using HuYing.Client.Organisation;

namespace HuYing.Client;

// Accounts, for those who administer them.
public sealed partial class HuYingClient
{
    /// <summary>Opens an account; its first password is shown once.</summary>
    public Task<FirstPassword> CreateAccount(NewAccount account, CancellationToken cancel = default) => _sender.Change(
        "organisation/accounts", account, WireJson.Strict.NewAccount, null, WireJson.Replies.FirstPassword, cancel);

    /// <summary>Locks an account out and ends its logins.</summary>
    public Task<AccountReply> DisableAccount(string id, CancellationToken cancel = default) =>
        AccountAct(id, "disable", WireJson.Replies.AccountReply, cancel);

    public Task<AccountReply> EnableAccount(string id, CancellationToken cancel = default) =>
        AccountAct(id, "enable", WireJson.Replies.AccountReply, cancel);

    public Task<AccountChanged> ChangeAccount(
        string id, AccountDetails details, CancellationToken cancel = default) =>
        AccountAct(id, "details", details, WireJson.Strict.AccountDetails, cancel);

    /// <summary>Grants another role; nobody grants himself. Needs a fresh confirmation.</summary>
    public Task<AccountChanged> GrantRole(string id, Grant grant, CancellationToken cancel = default) =>
        AccountAct(id, "role", grant, WireJson.Strict.Grant, cancel);

    /// <summary>Makes a new first password and ends the logins. Needs a fresh confirmation.</summary>
    public Task<FirstPassword> ResetPassword(string id, CancellationToken cancel = default) =>
        AccountAct(id, "password/reset", WireJson.Replies.FirstPassword, cancel);

    /// <summary>Takes a lost second factor away and ends the logins. Needs a fresh confirmation.</summary>
    public Task<AccountChanged> ResetSecondFactor(string id, CancellationToken cancel = default) =>
        AccountAct(id, "second-factor/reset", WireJson.Replies.AccountChanged, cancel);

    /// <summary>Forgets wrong guesses, so that the person may try again at once.</summary>
    public Task<AccountChanged> UnlockAccount(string id, CancellationToken cancel = default) =>
        AccountAct(id, "unlock", WireJson.Replies.AccountChanged, cancel);

    /// <summary>Ends all logins of an account.</summary>
    public Task<AccountChanged> EndAccountSessions(string id, CancellationToken cancel = default) =>
        AccountAct(id, "sessions/end", WireJson.Replies.AccountChanged, cancel);

    /// <summary>Says who the person is at the provider. Needs a fresh confirmation.</summary>
    public Task<AccountChanged> LinkExternalLogin(
        string id, ExternalLogin external, CancellationToken cancel = default) =>
        AccountAct(id, "external", external, WireJson.Strict.ExternalLogin, cancel);

    public Task<SecuritySettingsReply> GetSecuritySettings(CancellationToken cancel = default) =>
        _sender.Get("organisation/security", WireJson.Replies.SecuritySettingsReply, cancel);

    /// <summary>Changes what the district demands of its logins. Needs a fresh confirmation.</summary>
    public Task<SecuritySettingsReply> ChangeSecuritySettings(
        SecuritySettings settings, CancellationToken cancel = default) => _sender.Change(
        "organisation/security",
        settings,
        WireJson.Strict.SecuritySettings,
        null,
        WireJson.Replies.SecuritySettingsReply,
        cancel);

    private Task<TReply> AccountAct<TReply>(
        string id, string act, JsonTypeInfo<TReply> reply, CancellationToken cancel) => _sender.Change(
        HttpMethod.Post, $"organisation/accounts/{Escape(id)}/{act}", () => null, null, reply, cancel);

    private Task<AccountChanged> AccountAct<TBody>(
        string id, string act, TBody body, JsonTypeInfo<TBody> type, CancellationToken cancel) => _sender.Change(
        $"organisation/accounts/{Escape(id)}/{act}", body, type, null, WireJson.Replies.AccountChanged, cancel);
}
