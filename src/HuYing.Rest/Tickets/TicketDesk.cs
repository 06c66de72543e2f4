using HuYing.Actors;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;

namespace HuYing.Rest.Tickets;

/// <summary>Hands requests to tickets. What was begun is finished, whether or not the asker still listens.</summary>
internal sealed class TicketDesk(
    IActors actors, TicketNumbers numbers, IRulesBook rules, RunningRequests running, TimeProvider time)
{
    internal Task<Answer> Draft(Change change, TicketContent content, bool submit)
    {
        return running.Once(change.Stamp.Id, Begin, problem => new Answer(problem));

        async Task<Answer> Begin()
        {
            var today = rules.Of(change.By.DistrictId).Calendar.DateOf(time.GetUtcNow());
            var id = await numbers.Next(today, CancellationToken.None);
            var draft = new DraftTicket(id.Value, content, submit);
            var request = new TicketRequest(draft, change.By, null, change.Stamp, IsNew: true);
            return new Answer(await actors.Ticket(id).Do(request, CancellationToken.None), isNew: true);
        }
    }

    /// <summary>As <see cref="Do"/>, for a change that must say which version it was made on.</summary>
    internal Task<Answer> DoOnVersion(string ticketId, Change change, TicketCommand command) =>
        change.ExpectedVersion is null
            ? Task.FromResult(new Answer(Problems.Of("if_match_missing")))
            : Do(ticketId, change, command);

    internal Task<Answer> Do(string ticketId, Change change, TicketCommand command) =>
        TicketId.TryParse(ticketId, out var id)
            ? running.Once(change.Stamp.Id, () => Ask(id, change, command), problem => new Answer(problem))
            : Task.FromResult(new Answer(Problems.Of(NoSuchTicket)));

    internal static Refusal NoSuchTicket { get; } = new("no_such_ticket", RefusalKind.NotFound);

    private async Task<Answer> Ask(TicketId id, Change change, TicketCommand command) => new(await actors.Ticket(id).Do(
        new TicketRequest(command, change.By, change.ExpectedVersion, change.Stamp), CancellationToken.None));
}
