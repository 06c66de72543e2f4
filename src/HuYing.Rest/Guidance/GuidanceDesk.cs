using HuYing.Client.Guidance;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Guidance;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Requests;
using Microsoft.AspNetCore.Http;

namespace HuYing.Rest.Guidance;

/// <summary>Changes to the guidance, and the limits of what it can say.</summary>
internal sealed class GuidanceDesk(ChangeDesk desk)
{
    internal const int LongestBody = 20_000;

    /// <summary>Something new, or a new version of it.</summary>
    internal Task<ChangeAnswer> Add(
        Change change, Refusal? refusal, Func<GuidanceWork, Task<GuidanceReply?>> work, string unknown)
    {
        return desk.Do<GuidanceReply>(change, Work, StatusCodes.Status201Created);

        async Task<(GuidanceReply?, Refusal?)> Work(DistrictWork stores) =>
            refusal is not null ? (null, refusal)
            : await work(stores.Guidance) is { } reply ? (reply, null)
            : (null, new Refusal(unknown, RefusalKind.NotFound));
    }

    /// <summary>A step of something that is there.</summary>
    internal Task<ChangeAnswer> Step(Change change, Guid id, Func<GuidanceWork, Task<Refusal?>> work)
    {
        return desk.Do<GuidanceReply>(change, Work);

        async Task<(GuidanceReply?, Refusal?)> Work(DistrictWork stores) =>
            await work(stores.Guidance) is { } refusal ? (null, refusal) : (new GuidanceReply(id, null), null);
    }

    internal static Refusal? Check(string title, string body) =>
        TextRule.Check("title", title, 2, 100) ?? TextRule.Check("body", body, 2, LongestBody);
}
