using HuYing.Client.Sessions;

namespace HuYing.Client;

// Coming in, going out, and what a person does about his own login.
public sealed partial class HuYingClient
{
    /// <summary>Logs in as a program: the token is good for twelve hours and is used from now on.</summary>
    /// <param name="code">The second factor's code, where the account has one.</param>
    public async Task<Token> LogIn(
        string login, string password, string? code = null, CancellationToken cancel = default)
    {
        var token = await _sender.Ask(
            "tokens",
            new Credentials(login, password, code),
            WireJson.Strict.Credentials,
            WireJson.Replies.Token,
            cancel);
        Token = token.AccessToken;
        return token;
    }

    /// <summary>Opens a browser session; its cookie is kept by the handler, if that keeps cookies.</summary>
    public Task<LoginReply> OpenSession(
        string login, string password, string? code = null, CancellationToken cancel = default) => _sender.Ask(
        "sessions",
        new Credentials(login, password, code),
        WireJson.Strict.Credentials,
        WireJson.Replies.LoginReply,
        cancel);

    /// <summary>How one may log in besides with a password.</summary>
    public Task<LoginWays> GetLoginWays(CancellationToken cancel = default) =>
        _sender.Get("sessions/ways", WireJson.Replies.LoginWays, cancel);

    /// <summary>The code that a browser session still waits for.</summary>
    public Task<LoginReply> GiveSecondFactor(string code, CancellationToken cancel = default) => _sender.Ask(
        "sessions/second-step",
        new FactorCode(code),
        WireJson.Strict.FactorCode,
        WireJson.Replies.LoginReply,
        cancel);

    /// <summary>Proves again who is at the keys: for five minutes, acts that need it are open.</summary>
    public Task<ConfirmationReply> ConfirmSession(Confirmation proof, CancellationToken cancel = default) =>
        _sender.Ask(
            "sessions/confirm", proof, WireJson.Strict.Confirmation, WireJson.Replies.ConfirmationReply, cancel);

    /// <summary>Ends the login on the server.</summary>
    public async Task LogOut(CancellationToken cancel = default)
    {
        await _sender.Delete("sessions", cancel);
        Token = null;
    }

    /// <summary>One's own sessions, the newest first.</summary>
    public Task<SessionList> ListSessions(CancellationToken cancel = default) =>
        _sender.Get("sessions", WireJson.Replies.SessionList, cancel);

    /// <summary>Ends one of one's own sessions.</summary>
    public Task EndSession(Guid id, CancellationToken cancel = default) => _sender.Delete($"sessions/{id}", cancel);

    /// <summary>Ends one's own sessions, except the one that asks.</summary>
    public Task EndOtherSessions(CancellationToken cancel = default) => _sender.Delete("sessions/others", cancel);

    /// <summary>Who is logged in.</summary>
    public Task<Me> GetMe(CancellationToken cancel = default) => _sender.Get("me", WireJson.Replies.Me, cancel);

    /// <summary>Changes one's own password; the client goes on with the session's new token.</summary>
    public async Task<Renewal> ChangePassword(string current, string next, CancellationToken cancel = default)
    {
        var renewal = await _sender.Ask(
            "me/password",
            new PasswordChange(current, next),
            WireJson.Strict.PasswordChange,
            WireJson.Replies.Renewal,
            cancel);
        Token = renewal.AccessToken;
        return renewal;
    }

    /// <summary>Asks for the secret of a second factor; it counts once a code confirms it.</summary>
    public Task<FactorOffer> OfferSecondFactor(CancellationToken cancel = default) =>
        _sender.Ask("me/second-factor", WireJson.Replies.FactorOffer, cancel);

    /// <summary>Confirms the second factor; the client goes on with the session's new token.</summary>
    public async Task<RecoveryCodes> ConfirmSecondFactor(string code, CancellationToken cancel = default)
    {
        var codes = await _sender.Ask(
            "me/second-factor/confirm",
            new FactorCode(code),
            WireJson.Strict.FactorCode,
            WireJson.Replies.RecoveryCodes,
            cancel);
        Token = codes.AccessToken;
        return codes;
    }

    /// <summary>Gives up the second factor, where the role does not demand it.</summary>
    public Task DropSecondFactor(CancellationToken cancel = default) => _sender.Delete("me/second-factor", cancel);

    /// <summary>New recovery codes; the old ones are void.</summary>
    public Task<RecoveryCodes> RenewRecoveryCodes(CancellationToken cancel = default) =>
        _sender.Ask("me/recovery-codes", WireJson.Replies.RecoveryCodes, cancel);
}
