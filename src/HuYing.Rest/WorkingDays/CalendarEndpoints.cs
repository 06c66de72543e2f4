using System.Globalization;
using HuYing.Actors;
using HuYing.Domain.Organisation;
using HuYing.Domain.Tickets;
using HuYing.Ledger.Organisation;
using HuYing.Rest.Errors;
using HuYing.Rest.Programs;
using HuYing.Rest.Requests;
using HuYing.Rest.Sessions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Wire = HuYing.Client.WorkingDays;

namespace HuYing.Rest.WorkingDays;

internal static class CalendarEndpoints
{
    private const int MostDays = 400;

    internal static void MapCalendar(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/calendar").WithTags("工作日历").ForPrograms();

        group.MapGet("", Show)
            .WithName("GetCalendar")
            .WithSummary("工作日历：每天是否计入工作日及依据")
            .RequireAuthorization();

        group.MapGet("/notices", List)
            .WithName("ListNotices")
            .WithSummary("现行放假通知")
            .RequireAuthorization();

        group.MapPost("/notices/preview", Preview)
            .WithName("PreviewNotice")
            .WithSummary("预览放假通知会改变哪些日子，不生效")
            .Allow(Role.SystemAdministrator);

        group.MapPost("/notices", Publish)
            .WithName("PublishNotice")
            .WithSummary("发布放假通知，在办时限随之重新推导")
            .Produces<Wire.NoticeReply>()
            .Allow(Role.SystemAdministrator);
    }

    private static Results<Ok<Wire.Calendar>, Failed> Show(
        DateOnly from, DateOnly to, HttpContext http, IRulesBook rules)
    {
        if (to < from || to.DayNumber - from.DayNumber >= MostDays)
        {
            return new Failed(to < from
                ? Problems.Of("range_reversed", field: "to")
                : Problems.Of("range_too_long", $"{MostDays}", "to"));
        }

        var calendar = rules.Of(http.User.Actor().DistrictId).Calendar;
        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);
        var missing = Enumerable.Range(from.Year, to.Year - from.Year + 1).Where(year => !calendar.HasNotice(year));
        return TypedResults.Ok(new Wire.Calendar(
            calendar.Version, [.. days.Select(day => calendar.Judge(day).OnWire())], [.. missing]));
    }

    private static async Task<Ok<Wire.NoticeList>> List(
        HttpContext http, DistrictStore districts, CancellationToken cancel)
    {
        var snapshot = (await districts.LoadSnapshot(http.User.Actor().DistrictId, cancel))!;
        return TypedResults.Ok(new Wire.NoticeList(
            snapshot.CalendarVersion,
            [.. snapshot.Notices.Select(loaded => new Wire.LoadedNotice(
                loaded.Notice.OnWire(), loaded.Revision, loaded.LoadedBy, loaded.LoadedAt))]));
    }

    private static async Task<Results<Ok<Wire.NoticePreview>, Failed>> Preview(
        Asked<Wire.HolidayNotice> asked, DistrictStore districts, CancellationToken cancel)
    {
        var reading = NoticeReading.Of(asked.Content);
        if (reading.Problem is not null)
        {
            return new Failed(reading.Problem);
        }

        var difference = await districts.DifferenceOf(reading.Notice!, cancel);
        return TypedResults.Ok(new Wire.NoticePreview(
            difference.Year,
            difference.StoredRevision,
            difference.SourcesDiffer,
            [.. difference.Days.Select(day => new Wire.DayChange(day.Date, day.Old?.OnWire(), day.New?.OnWire()))]));
    }

    private static async Task<ChangeAnswer> Publish(
        Change<Wire.HolidayNotice> change, ChangeDesk desk, IRulesBook rules)
    {
        var reading = NoticeReading.Of(change.Content);
        if (reading.Problem is not null)
        {
            return new ChangeAnswer(reading.Problem);
        }

        var answer = await desk.Do<Wire.NoticeReply>(change, Work);
        if (answer.IsNews)
        {
            await rules.Refresh(CancellationToken.None);
        }

        return answer;

        async Task<(Wire.NoticeReply?, Refusal?)> Work(DistrictWork stores)
        {
            var loaded = await stores.Districts.LoadNotice(
                reading.Notice!, change.By.AccountId, CancellationToken.None);
            stores.Record(change.OnRecord with
            {
                Target = string.Create(CultureInfo.InvariantCulture, $"{loaded.Year}-{loaded.Revision}"),
            });
            return (new Wire.NoticeReply(loaded.Year, loaded.Revision, loaded.Changed), null);
        }
    }
}
