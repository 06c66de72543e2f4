using HuYing.Client.Organisation;

namespace HuYing.Client;

// Programs: how they come in, and how they are administered.
public sealed partial class HuYingClient
{
    /// <summary>
    /// Logs in as a program of another house. The token is good for ten minutes; a new one is asked for by itself, so
    /// the client works for as long as its secret does.
    /// </summary>
    public async Task<ProgramToken> IssueProgramToken(
        string clientId, string secret, CancellationToken cancel = default)
    {
        var token = await _sender.Form(
            "oauth/token",
            [
                new("grant_type", "client_credentials"),
                new("client_id", clientId),
                new("client_secret", secret),
            ],
            WireJson.Replies.ProgramToken,
            cancel);
        Token = token.AccessToken;
        _sender.Renew(TimeSpan.FromSeconds(token.ExpiresIn), again => IssueProgramToken(clientId, secret, again));
        return token;
    }

    public Task<ProgramList> ListPrograms(CancellationToken cancel = default) =>
        _sender.Get("organisation/programs", WireJson.Replies.ProgramList, cancel);

    /// <summary>Registers a program. Needs a fresh confirmation.</summary>
    public Task<ProgramChanged> CreateProgram(NewProgram program, CancellationToken cancel = default) =>
        _sender.Change(
            "organisation/programs",
            program,
            WireJson.Strict.NewProgram,
            null,
            WireJson.Replies.ProgramChanged,
            cancel);

    /// <summary>Changes what a program may do; its tokens end. Needs a fresh confirmation.</summary>
    public Task<ProgramChanged> ChangeProgram(
        string id, ProgramChange change, CancellationToken cancel = default) => _sender.Change(
        $"organisation/programs/{Escape(id)}",
        change,
        WireJson.Strict.ProgramChange,
        null,
        WireJson.Replies.ProgramChanged,
        cancel);

    /// <summary>Makes a secret, shown once; two at most. Needs a fresh confirmation.</summary>
    public Task<NewSecret> AddProgramSecret(string id, CancellationToken cancel = default) => _sender.Change(
        HttpMethod.Post,
        $"organisation/programs/{Escape(id)}/secrets",
        () => null,
        null,
        WireJson.Replies.NewSecret,
        cancel);

    /// <summary>Voids a secret and the program's tokens. Needs a fresh confirmation.</summary>
    public Task<ProgramChanged> DropProgramSecret(
        string id, Guid secretId, CancellationToken cancel = default) => _sender.Change(
        HttpMethod.Delete,
        $"organisation/programs/{Escape(id)}/secrets/{secretId}",
        () => null,
        null,
        WireJson.Replies.ProgramChanged,
        cancel);
}
