using System.Globalization;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Rest.Contacts;

/// <summary>Complainants, each with a number of his own, and tickets that they brought about.</summary>
internal static class ContactSamples
{
    private static int _last = Random.Shared.Next(10_000_000);

    public static Contact New() => new(
        "张秀英",
        "138" + (Interlocked.Increment(ref _last) % 100_000_000).ToString("D8", CultureInfo.InvariantCulture),
        "兰桥里 3 号楼 2 单元");

    public static async Task<(string Id, Contact Contact)> ADispatchedTicketWithContact(this RunningServer server)
    {
        var contact = New();
        var caller = await server.As(Cast.Caller);
        var draft = await caller.DraftTicket(new NewTicket(Samples.Content(), Submit: true, contact));
        await (await server.As(Cast.Leader)).ApproveTicket(draft.TicketId, new Approval());
        var platform = await server.As(Cast.Platform);
        await platform.AcceptTicket(draft.TicketId, new Acceptance(Grade.General));
        await platform.DispatchTicket(
            draft.TicketId, new Dispatching([new Assignee(Cast.Department, AssignmentRole.Lead, "疏通排水口")]));
        return (draft.TicketId, contact);
    }
}
