using HuYing.Client;
using HuYing.Client.Tickets;

namespace HuYing.Tests.Client;

/// <summary>The sample of the client's README, compiled and run; a test compares the two texts.</summary>
internal static class ReadmeSample
{
    public static async Task Run(Uri server, string login, string password)
    {
        // README begins
        var client = HuYingClient.Connect(server);
        await client.LogIn(login, password);

        var drafted = await client.DraftTicket(new NewTicket(
            new TicketContent(
                Title: "澜心路路面积水没过人行道",
                Description: "早上七点半巡查发现积水约二十厘米，行人无法通过。",
                Kind: TicketKind.Daily,
                Place: new Place("co-lanxin", "澜心路 18 号东侧"),
                Source: "网格巡查",
                WhyNotAlone: "排水设施由区级部门管理",
                StepsTaken: "已设置警示牌并安排值守"),
            Submit: true));

        try
        {
            await client.CommentOnTicket(drafted.TicketId, new Remark("水位还在上涨", []), ifVersion: drafted.Version);
        }
        catch (HuYingProblem problem) when (problem.Code == "version_conflict")
        {
            // Somebody was faster: read the ticket again and decide anew.
        }

        await foreach (var line in client.ListTickets(new TicketListing(OpenOnly: true)))
        {
            Console.WriteLine($"{line.Id} {line.Status} {line.Title}");
        }

        // README ends
    }
}
