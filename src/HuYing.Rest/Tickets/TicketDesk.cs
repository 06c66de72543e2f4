using HuYing.Actors;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Sealing;
using HuYing.Ledger.Tickets;
using HuYing.Rest.Errors;
using HuYing.Rest.Requests;
using HuYing.Rest.Tickets.Contacts;
using Wire = HuYing.Client.Tickets;

namespace HuYing.Rest.Tickets;

/// <summary>Hands requests to tickets. What was begun is finished, whether or not the asker still listens.</summary>
internal sealed class TicketDesk(
    IActors actors,
    TicketNumbers numbers,
    IRulesBook rules,
    RunningRequests running,
    ContactSeals seals,
    TimeProvider time)
{
    internal Task<Answer> Draft(Change change, Wire.NewTicket sent)
    {
        var contact = sent.Contact?.FromWire();
        if (contact?.Check() is { } refusal)
        {
            return Task.FromResult(new Answer(Problems.Of(refusal)));
        }

        var stamp = contact is null
            ? change.Stamp
            : change.Stamp with { ContentHash = seals.Cover(change.Stamp.ContentHash) };
        return running.Once(change.Stamp.Id, Begin, problem => new Answer(problem));

        async Task<Answer> Begin()
        {
            var today = rules.Of(change.By.DistrictId).Calendar.DateOf(time.GetUtcNow());
            var id = await numbers.Next(today, CancellationToken.None);
            var hidden = contact is null ? null : seals.Seal(id, contact);
            var draft = new DraftTicket(
                id.Value, sent.Content.FromWire(), sent.Submit, hidden?.Commitment, sent.Sensitivity.FromWire());
            var request = new TicketRequest(draft, change.By, null, stamp, IsNew: true, hidden);
            return new Answer(await actors.Ticket(id).Do(request, CancellationToken.None), isNew: true);
        }
    }

    /// <summary>As <see cref="Do"/>, for a change that must say which version it was made on.</summary>
    internal Task<Answer> DoOnVersion(string ticketId, Change change, TicketCommand command) =>
        change.ExpectedVersion is null
            ? Task.FromResult(new Answer(Problems.Of("if_match_missing")))
            : Do(ticketId, change, command);

    internal Task<Answer> Do(
        string ticketId, Change change, TicketCommand command, SealedContact? contact = null) =>
        TicketId.TryParse(ticketId, out var id)
            ? running.Once(change.Stamp.Id, () => Ask(id, change, command, contact), problem => new Answer(problem))
            : Task.FromResult(new Answer(Problems.Of(NoSuchTicket)));

    internal static Refusal NoSuchTicket { get; } = new("no_such_ticket", RefusalKind.NotFound);

    private async Task<Answer> Ask(TicketId id, Change change, TicketCommand command, SealedContact? contact) =>
        new(await actors.Ticket(id).Do(
            new TicketRequest(command, change.By, change.ExpectedVersion, change.Stamp, false, contact),
            CancellationToken.None));
}
