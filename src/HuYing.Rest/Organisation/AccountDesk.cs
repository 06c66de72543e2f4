using HuYing.Client.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;

namespace HuYing.Rest.Organisation;

/// <summary>Changes one account, and makes it hold at once.</summary>
internal sealed class AccountDesk(ChangeDesk desk, SessionEnding ending)
{
    private static readonly Refusal OwnAccount = new("own_account", RefusalKind.Conflict);

    private static readonly Refusal NoSuchAccount = new("no_such_account", RefusalKind.NotFound);

    /// <param name="work">False: no such account.</param>
    internal Task<ChangeAnswer> Do(
        string id, Change change, Func<DistrictWork, string, Task<bool>> work, bool notOneself = false) =>
        Do(id, change, work, () => new AccountChanged(id), notOneself);

    internal Task<ChangeAnswer> Do<TReply>(
        string id,
        Change change,
        Func<DistrictWork, string, Task<bool>> work,
        Func<TReply> reply,
        bool notOneself = false,
        Func<TReply, TReply>? withoutSecret = null)
        where TReply : class => Do(
        id,
        change,
        async (stores, district) => await work(stores, district) ? null : NoSuchAccount,
        reply,
        notOneself,
        withoutSecret);

    internal Task<ChangeAnswer> Do(
        string id, Change change, Func<DistrictWork, string, Task<Refusal?>> work, bool notOneself = false) =>
        Do(id, change, work, () => new AccountChanged(id), notOneself, null);

    private async Task<ChangeAnswer> Do<TReply>(
        string id,
        Change change,
        Func<DistrictWork, string, Task<Refusal?>> work,
        Func<TReply> reply,
        bool notOneself,
        Func<TReply, TReply>? withoutSecret)
        where TReply : class
    {
        var answer = await desk.Do<TReply>(change, Work, withoutSecret: withoutSecret);
        if (answer.IsNews)
        {
            ending.OfAccount(id);
        }

        return answer;

        async Task<(TReply?, Refusal?)> Work(DistrictWork stores)
        {
            var refusal = notOneself && id == change.By.AccountId
                ? OwnAccount
                : await work(stores, change.By.DistrictId);
            return refusal is null ? (reply(), null) : (null, refusal);
        }
    }
}
