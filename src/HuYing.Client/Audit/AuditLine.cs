using System.Text.Json.Serialization;

namespace HuYing.Client.Audit;

/// <summary>What came of an act.</summary>
[JsonConverter(typeof(WordConverter<AuditResult>))]
public enum AuditResult
{
    Done,
    Refused,
}

/// <summary>
/// One act, as the audit trail or a ticket's history has it. Texts that nobody knows are empty: a stranger has no
/// account.
/// </summary>
/// <param name="Place">Where it stands in its chain of hashes, by which it can be found again.</param>
/// <param name="At">UTC.</param>
/// <param name="Role">The person's role at that time.</param>
/// <param name="Address">Of the peer.</param>
/// <param name="Session">Tells the logins of one person apart.</param>
/// <param name="Trace">The number that a problem showed to the person.</param>
/// <param name="Act">The operation's name in the contract; of old acts upon tickets the event's.</param>
/// <param name="Target">The id of what it was done to.</param>
/// <param name="Code">Why it was refused.</param>
/// <param name="Detail">What else there is to know; a line that many refusals share has their <c>count</c>.</param>
public sealed record AuditLine(
    string Place,
    DateTimeOffset At,
    string AccountId,
    string Name,
    string Role,
    string UnitId,
    string Address,
    string Session,
    string Trace,
    string Act,
    string Target,
    AuditResult Result,
    string Code,
    IReadOnlyDictionary<string, string> Detail);

/// <summary>One page, the latest first. It may be short, even empty, and still have a next one.</summary>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, string? NextCursor);
