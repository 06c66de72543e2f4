using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Tickets;

namespace HuYing.Silo.Replay;

/// <summary>Plays the street's and the platform's part of one call, from the first word to the dispatch.</summary>
internal sealed class Calling(
    Stage stage,
    Script script,
    Cast cast,
    TicketNumbers numbers,
    Answers answers,
    Tally tally)
{
    internal void Plan(DayRow row, DateTimeOffset at, DateOnly day) => script.Plan(at, () => Begin(row, at, day));

    private async Task Begin(DayRow row, DateTimeOffset at, DateOnly day)
    {
        try
        {
            var caller = cast.Caller(row.Caller);
            var id = await numbers.Next(day, CancellationToken.None);
            var draft = new DraftTicket(id.Value, row.Content, Submit: row.Course != Course.SelfHandled);
            var answer = await stage.Send(id, row.Key, "draft", draft, caller, isNew: true);
            if (answer is TicketAnswer.Done { Replayed: true })
            {
                tally.AlreadyThere++;
            }
            else if (answer is TicketAnswer.Refused { Refusal: var refusal })
            {
                tally.Bad.Add(new BadRow(row.Line, row.Key, $"{refusal.Code} {refusal.Field}"));
            }
            else
            {
                tally.Created++;
                GoOn(row, id, at, caller);
            }
        }
        catch (FormatException reason)
        {
            tally.Bad.Add(new BadRow(row.Line, row.Key, reason.Message));
        }
    }

    private void GoOn(DayRow row, TicketId id, DateTimeOffset at, Actor caller)
    {
        if (row.Course == Course.SelfHandled)
        {
            script.Plan(at.AddMinutes(25), () => stage.Send(
                id, row.Key, "self-handle", new SelfHandle("网格员现场处理完毕,已向反映人说明情况。", []), caller));
            script.Plan(
                at.AddHours(20),
                () => stage.Send(id, row.Key, "file", new FileCase(), cast.Platform(row.Line)));
            return;
        }

        var leader = cast.LeaderOf(caller.UnitId);
        var approved = at.AddMinutes(row.Content.Kind == TicketKind.Emergency ? 1 : 4 + (row.Line % 7));
        if (row.Course == Course.SentBack)
        {
            script.Plan(approved, () => stage.Send(id, row.Key, "send-back", new SendBack(row.Note), leader));
            script.Plan(approved.AddMinutes(9), () => stage.Send(id, row.Key, "amend", new Amend(row.Content), caller));
            script.Plan(approved.AddMinutes(10), () => stage.Send(id, row.Key, "submit", new Submit(), caller));
            approved = approved.AddMinutes(14);
        }

        script.Plan(approved, () => stage.Send(id, row.Key, "approve", new Approve(), leader));
        AtTheDesk(row, id, approved, caller);
    }

    private void AtTheDesk(DayRow row, TicketId id, DateTimeOffset approved, Actor caller)
    {
        var desk = cast.Platform(row.Line);
        if (row.Course == Course.Cancelled)
        {
            script.Plan(approved.AddMinutes(12), () => stage.Send(id, row.Key, "cancel", new Cancel(row.Note), caller));
            return;
        }

        if (row.Course == Course.Declined)
        {
            script.Plan(approved.AddMinutes(6), () => stage.Send(id, row.Key, "decline", new Decline(row.Note), desk));
            return;
        }

        var accepted = approved.AddMinutes(1 + (row.Line % 3));
        var dispatched = accepted.AddMinutes(1 + (row.Line % 4));
        var assignees = row.Answers.Select(one => new Assignee(one.DepartmentId, one.Role, row.Content.Title)).ToList();
        script.Plan(accepted, () => stage.Send(id, row.Key, "accept", new Accept(row.Grade), desk));
        script.Plan(dispatched, async () =>
        {
            if (await stage.Send(id, row.Key, "dispatch", new Dispatch(assignees), desk) is TicketAnswer.Done)
            {
                answers.Plan(row, id, dispatched, caller, desk);
            }
        });
    }
}
