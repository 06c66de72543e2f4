using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;

namespace HuYing.Silo.Replay;

/// <summary>Plays the departments' part of one call, and the street's judgement of it.</summary>
internal sealed class Answers(Stage stage, Script script, Cast cast)
{
    private static readonly TimeSpan Verification = TimeSpan.FromHours(2);

    private static readonly Scorecard Usual = new(18m, 17.5m, 17m, 18m, 17.5m);

    internal void Plan(DayRow row, TicketId id, DateTimeOffset dispatched, Actor caller, Actor desk)
    {
        for (var i = 0; i < row.Answers.Count; i++)
        {
            var share = new Share(
                row,
                id,
                i + 1,
                row.Answers[i],
                cast.AnswererOf(row.Answers[i].DepartmentId),
                caller,
                desk);
            if (share.Answer.Acknowledge is { } acknowledge)
            {
                script.Plan(dispatched + acknowledge, () => Do(share, "ack", new Acknowledge(share.No, share.By.Name)));
            }

            if (share.Answer.Arrive is { } arrive)
            {
                script.Plan(dispatched + arrive, () => Arrive(share));
            }

            if (share.Answer.Report is { } report)
            {
                script.Plan(dispatched + report, () => Report(share, dispatched + report, report / 2, "report"));
            }
        }
    }

    private async Task Arrive(Share share)
    {
        var photo = await stage.Photograph(share.Id, share.Row.Key, $"{share.No}-到场", share.By);
        var place = share.Row.Content.Place;
        await Do(share, "arrive", new Arrive(
            share.No, share.By.Name, place.Address, place.Longitude, place.Latitude, photo));
    }

    private async Task Report(Share share, DateTimeOffset at, TimeSpan again, string step)
    {
        var photo = await stage.Photograph(share.Id, share.Row.Key, $"{share.No}-{step}-办结", share.By);
        var reported = await Do(share, step, new Report(
            share.No, Outcome.Solved, $"已到现场处置“{share.Row.Content.Title}”,问题已消除,周边恢复正常。", "现场处置并回访反映人", [photo]));
        if (reported is not TicketAnswer.Done)
        {
            return;
        }

        if (share.Answer.Rework && step == "report")
        {
            script.Plan(at + Verification, () => stage.Send(
                share.Id,
                share.Row.Key,
                $"{share.No}-rework",
                new SendToRework(share.No, "现场核查仍有残留,请继续处置"),
                share.Caller));
            script.Plan(
                at + Verification + again,
                () => Report(share, at + Verification + again, again, "report-again"));
            return;
        }

        script.Plan(at + Verification, () => Judge(share, at + Verification));
    }

    private async Task Judge(Share share, DateTimeOffset at)
    {
        await stage.Send(
            share.Id,
            share.Row.Key,
            $"{share.No}-verify",
            new Verify(share.No, "现场核查属实", []),
            share.Caller);
        var score = share.Answer.Score ?? Usual;
        script.Plan(at.AddMinutes(30), () => stage.Send(
            share.Id,
            share.Row.Key,
            $"{share.No}-evaluate",
            new Evaluate(share.No, score, "依据响应、到场与现场核查情况评分"),
            share.Caller));
        script.Plan(at.AddHours(3), () => File(share));
    }

    private async Task File(Share share)
    {
        if ((await stage.Look(share.Id)).Status == TicketStatus.Evaluated)
        {
            await stage.Send(share.Id, share.Row.Key, "file", new FileCase(), share.Desk);
        }
    }

    private Task<TicketAnswer> Do(Share share, string step, TicketCommand command) =>
        stage.Send(share.Id, share.Row.Key, $"{share.No}-{step}", command, share.By);

    private sealed record Share(
        DayRow Row, TicketId Id, int No, Answering Answer, Actor By, Actor Caller, Actor Desk);
}
