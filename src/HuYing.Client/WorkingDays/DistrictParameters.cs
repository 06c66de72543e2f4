namespace HuYing.Client.WorkingDays;

/// <summary>The limits of one class of ticket. A null arrival means that no arrival is required.</summary>
public sealed record ClassLimits(TimeLimit Response, TimeLimit Close, TimeLimit? Arrival = null);

/// <summary>The rules of a district as data: a new version is published with the document that orders it.</summary>
/// <param name="EndOfDay">Local end of a working-day clock; null is 24:00.</param>
/// <param name="WarnPercent">Share of a clock after which an early warning is recorded, 1–99.</param>
/// <param name="ReasonBelow">A total score under this needs a comment.</param>
/// <param name="ContactDays">Days after a case's end for which the complainant's contact is kept, 1–3650.</param>
public sealed record DistrictParameters(
    string Version,
    DateOnly EffectiveFrom,
    string Document,
    ClassLimits Emergency,
    ClassLimits Ordinary,
    ClassLimits Complex,
    TimeLimit PlatformEmergency,
    TimeLimit PlatformOrdinary,
    int WarnPercent,
    decimal ReasonBelow,
    TimeOnly? EndOfDay = null,
    int ContactDays = 365);

/// <summary>A published version, and who published it when.</summary>
public sealed record PublishedParameters(DistrictParameters Values, string PublishedBy, DateTimeOffset PublishedAt);

/// <summary>The version in force today, and all that were published.</summary>
public sealed record ParametersHistory(string CurrentVersion, IReadOnlyList<PublishedParameters> Versions);

/// <summary>What publishing parameters came to.</summary>
public sealed record ParametersReply(string Version);
