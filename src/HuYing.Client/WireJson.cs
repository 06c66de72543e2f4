using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using HuYing.Client.Audit;
using HuYing.Client.Departments;
using HuYing.Client.Guidance;
using HuYing.Client.Organisation;
using HuYing.Client.Responsibilities;
using HuYing.Client.Sessions;
using HuYing.Client.Streets;
using HuYing.Client.Supervision;
using HuYing.Client.Tickets;
using HuYing.Client.WorkingDays;

namespace HuYing.Client;

/// <summary>
/// The JSON contract of the REST facade: camel case, vocabulary by name, nulls written out. A request is read strictly:
/// what is unknown, missing or given twice is refused, so that a misspelt member is never quietly ignored.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false,
    MaxDepth = 16)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(CspReportList))]
[JsonSerializable(typeof(Credentials))]
[JsonSerializable(typeof(LoginReply))]
[JsonSerializable(typeof(LoginWays))]
[JsonSerializable(typeof(FactorCode))]
[JsonSerializable(typeof(Me))]
[JsonSerializable(typeof(Token))]
[JsonSerializable(typeof(Confirmation))]
[JsonSerializable(typeof(ConfirmationReply))]
[JsonSerializable(typeof(PasswordChange))]
[JsonSerializable(typeof(Renewal))]
[JsonSerializable(typeof(FactorOffer))]
[JsonSerializable(typeof(RecoveryCodes))]
[JsonSerializable(typeof(SessionList))]
[JsonSerializable(typeof(NewTicket))]
[JsonSerializable(typeof(TicketContent))]
[JsonSerializable(typeof(Reason))]
[JsonSerializable(typeof(Approval))]
[JsonSerializable(typeof(SelfHandling))]
[JsonSerializable(typeof(Acceptance))]
[JsonSerializable(typeof(Dispatching))]
[JsonSerializable(typeof(MoreDepartments))]
[JsonSerializable(typeof(Acknowledgement))]
[JsonSerializable(typeof(Arrival))]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Verification))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(Suspension))]
[JsonSerializable(typeof(Relabelling))]
[JsonSerializable(typeof(Urging))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(Remark))]
[JsonSerializable(typeof(TicketReply))]
[JsonSerializable(typeof(AttachmentReply))]
[JsonSerializable(typeof(Contact))]
[JsonSerializable(typeof(ContactHold))]
[JsonSerializable(typeof(SubjectQuestion))]
[JsonSerializable(typeof(HeldContacts))]
[JsonSerializable(typeof(SubjectErasure))]
[JsonSerializable(typeof(TicketDetail))]
[JsonSerializable(typeof(TicketPage))]
[JsonSerializable(typeof(TicketCounts))]
[JsonSerializable(typeof(Timeline))]
[JsonSerializable(typeof(LiveEvent))]
[JsonSerializable(typeof(DepartmentBoard))]
[JsonSerializable(typeof(DistrictBoard))]
[JsonSerializable(typeof(StreetBoard))]
[JsonSerializable(typeof(StreetDetail))]
[JsonSerializable(typeof(UnitLine))]
[JsonSerializable(typeof(UnitList))]
[JsonSerializable(typeof(AccountList))]
[JsonSerializable(typeof(NewAccount))]
[JsonSerializable(typeof(AccountReply))]
[JsonSerializable(typeof(AccountChanged))]
[JsonSerializable(typeof(AccountDetails))]
[JsonSerializable(typeof(FirstPassword))]
[JsonSerializable(typeof(Grant))]
[JsonSerializable(typeof(NewProgram))]
[JsonSerializable(typeof(ProgramChange))]
[JsonSerializable(typeof(ProgramList))]
[JsonSerializable(typeof(NewSecret))]
[JsonSerializable(typeof(ProgramChanged))]
[JsonSerializable(typeof(ProgramToken))]
[JsonSerializable(typeof(TokenForm))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(ExternalLogin))]
[JsonSerializable(typeof(SecuritySettings))]
[JsonSerializable(typeof(SecuritySettingsReply))]
[JsonSerializable(typeof(Calendar))]
[JsonSerializable(typeof(HolidayNotice))]
[JsonSerializable(typeof(NoticeList))]
[JsonSerializable(typeof(NoticePreview))]
[JsonSerializable(typeof(NoticeReply))]
[JsonSerializable(typeof(DistrictParameters))]
[JsonSerializable(typeof(ParametersHistory))]
[JsonSerializable(typeof(ParametersReply))]
[JsonSerializable(typeof(Responsibility))]
[JsonSerializable(typeof(ResponsibilityList))]
[JsonSerializable(typeof(DepartmentStatistics))]
[JsonSerializable(typeof(StreetStatistics))]
[JsonSerializable(typeof(FlowStatistics))]
[JsonSerializable(typeof(DomainStatistics))]
[JsonSerializable(typeof(KindStatistics))]
[JsonSerializable(typeof(PolicyText))]
[JsonSerializable(typeof(PolicyList))]
[JsonSerializable(typeof(PolicyDocument))]
[JsonSerializable(typeof(NewNews))]
[JsonSerializable(typeof(NewsPage))]
[JsonSerializable(typeof(NewDuty))]
[JsonSerializable(typeof(DutyList))]
[JsonSerializable(typeof(NewLesson))]
[JsonSerializable(typeof(LessonList))]
[JsonSerializable(typeof(TrainingReport))]
[JsonSerializable(typeof(GuidanceReply))]
[JsonSerializable(typeof(DeadlinePage))]
[JsonSerializable(typeof(FaultPage))]
[JsonSerializable(typeof(Suggestion))]
[JsonSerializable(typeof(SimilarTickets))]
[JsonSerializable(typeof(MapTickets))]
[JsonSerializable(typeof(DistrictMap))]
[JsonSerializable(typeof(MapReply))]
[JsonSerializable(typeof(AuditPage))]
[JsonSerializable(typeof(Dictionary<string, string>))]
public sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>How requests are read and everything is written: strict, and Chinese stays readable.</summary>
    public static WireJson Strict =>
        field ??= new(
            new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>How a program reads replies: members that a newer server added are skipped.</summary>
    public static WireJson Replies => field ??= new(new JsonSerializerOptions(Strict.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
        RespectRequiredConstructorParameters = false,
    });
}
