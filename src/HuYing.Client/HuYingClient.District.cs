using HuYing.Client.Departments;
using HuYing.Client.Organisation;
using HuYing.Client.Responsibilities;
using HuYing.Client.Streets;
using HuYing.Client.WorkingDays;

namespace HuYing.Client;

// The district: its units, boards, people, calendar and lists.
public sealed partial class HuYingClient
{
    public Task<UnitList> ListDepartments(CancellationToken cancel = default) =>
        _sender.Get("departments", WireJson.Replies.UnitList, cancel);

    public Task<UnitLine> GetDepartment(string id, CancellationToken cancel = default) =>
        _sender.Get($"departments/{Escape(id)}", WireJson.Replies.UnitLine, cancel);

    /// <summary>A department's open shares and figures; its own, unless the person oversees the district.</summary>
    public Task<DepartmentBoard> GetDepartmentBoard(string id, CancellationToken cancel = default) =>
        _sender.Get($"departments/{Escape(id)}/board", WireJson.Replies.DepartmentBoard, cancel);

    /// <summary>The whole district at a glance, for those who oversee it.</summary>
    public Task<DistrictBoard> GetDistrictBoard(CancellationToken cancel = default) =>
        _sender.Get("boards", WireJson.Replies.DistrictBoard, cancel);

    public Task<UnitList> ListStreets(CancellationToken cancel = default) =>
        _sender.Get("streets", WireJson.Replies.UnitList, cancel);

    /// <summary>A street with its communities and grids.</summary>
    public Task<StreetDetail> GetStreet(string id, CancellationToken cancel = default) =>
        _sender.Get($"streets/{Escape(id)}", WireJson.Replies.StreetDetail, cancel);

    /// <summary>A street's open calls and figures; its own, unless the person oversees the district.</summary>
    public Task<StreetBoard> GetStreetBoard(string id, CancellationToken cancel = default) =>
        _sender.Get($"streets/{Escape(id)}/board", WireJson.Replies.StreetBoard, cancel);

    /// <summary>Every unit of the district, for the platform and the administrator.</summary>
    public Task<UnitList> ListUnits(CancellationToken cancel = default) =>
        _sender.Get("organisation/units", WireJson.Replies.UnitList, cancel);

    /// <summary>Every account of the district, for the platform and the administrator.</summary>
    public Task<AccountList> ListAccounts(CancellationToken cancel = default) =>
        _sender.Get("organisation/accounts", WireJson.Replies.AccountList, cancel);

    /// <summary>What browsers refused to load or run on the page, for the security administrator.</summary>
    public Task<CspReportList> ListCspReports(CancellationToken cancel = default) =>
        _sender.Get("csp-reports", WireJson.Replies.CspReportList, cancel);

    /// <summary>The working calendar between two days, both included; at most 400 days.</summary>
    public Task<Calendar> GetCalendar(DateOnly from, DateOnly to, CancellationToken cancel = default) =>
        _sender.Get($"calendar?from={Query.Day(from)}&to={Query.Day(to)}", WireJson.Replies.Calendar, cancel);

    public Task<NoticeList> ListNotices(CancellationToken cancel = default) =>
        _sender.Get("calendar/notices", WireJson.Replies.NoticeList, cancel);

    /// <summary>What publishing a notice would change. Nothing is changed.</summary>
    public Task<NoticePreview> PreviewNotice(HolidayNotice notice, CancellationToken cancel = default) => _sender.Ask(
        "calendar/notices/preview", notice, WireJson.Strict.HolidayNotice, WireJson.Replies.NoticePreview, cancel);

    /// <summary>Publishes a notice as the next revision of its year; open deadlines are derived anew.</summary>
    public Task<NoticeReply> PublishNotice(HolidayNotice notice, CancellationToken cancel = default) => _sender.Change(
        "calendar/notices", notice, WireJson.Strict.HolidayNotice, null, WireJson.Replies.NoticeReply, cancel);

    public Task<ParametersHistory> GetParameters(CancellationToken cancel = default) =>
        _sender.Get("parameters", WireJson.Replies.ParametersHistory, cancel);

    /// <summary>Publishes a new version; what is already dispatched keeps the one it was dispatched under.</summary>
    public Task<ParametersReply> PublishParameters(DistrictParameters parameters, CancellationToken cancel = default) =>
        _sender.Change(
            "parameters", parameters, Wire.DistrictParameters, null, WireJson.Replies.ParametersReply, cancel);

    /// <summary>The map of the district.</summary>
    public Task<DistrictMap> GetMap(CancellationToken cancel = default) =>
        _sender.Get("map", WireJson.Replies.DistrictMap, cancel);

    /// <summary>Puts another map in its place.</summary>
    public Task<MapReply> PublishMap(DistrictMap map, CancellationToken cancel = default) =>
        _sender.Change("map", map, Wire.DistrictMap, null, WireJson.Replies.MapReply, cancel);

    /// <summary>Entries of the responsibility list that hold all words; without words, all of them.</summary>
    public Task<ResponsibilityList> FindResponsibilities(
        string? text = null, string? domain = null, CancellationToken cancel = default) => _sender.Get(
        "responsibilities" + Query.Of(("text", text), ("domain", domain)),
        WireJson.Replies.ResponsibilityList,
        cancel);

    public Task<Responsibility> GetResponsibility(string id, CancellationToken cancel = default) =>
        _sender.Get($"responsibilities/{Escape(id)}", WireJson.Replies.Responsibility, cancel);
}
