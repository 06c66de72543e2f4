using HuYing.Client.Organisation;

namespace HuYing.Client.Guidance;

/// <summary>A new policy document, or a new version of one.</summary>
public sealed record PolicyText(string Title, string Category, string Body);

/// <summary>One version. <paramref name="Body"/> is an excerpt in lists.</summary>
/// <param name="FileName">The PDF that belongs to it; null when it has none.</param>
/// <param name="PublishedAt">Null as long as only those who publish see it.</param>
public sealed record PolicyVersion(
    Guid Id,
    int Version,
    string Title,
    string Category,
    string Body,
    string? FileName,
    string WrittenBy,
    DateTimeOffset WrittenAt,
    DateTimeOffset? PublishedAt,
    bool Withdrawn);

/// <summary>The latest version of each document that fits, at most 200.</summary>
public sealed record PolicyList(IReadOnlyList<PolicyVersion> Documents);

/// <summary>A document with all its versions that the reader may see, the latest first.</summary>
public sealed record PolicyDocument(Guid Id, IReadOnlyList<PolicyVersion> Versions);

/// <summary>News to publish at once.</summary>
public sealed record NewNews(string Title, string Body, bool Pinned = false);

/// <summary>One piece of news.</summary>
/// <param name="Readers">How many accounts have read it.</param>
public sealed record NewsLine(
    Guid Id,
    string Title,
    string Body,
    bool Pinned,
    string PublishedBy,
    DateTimeOffset PublishedAt,
    long Readers,
    bool Read);

/// <summary>A part of the news, pinned first. Ask again with <paramref name="NextCursor"/>; null at the end.</summary>
public sealed record NewsPage(IReadOnlyList<NewsLine> Lines, string? NextCursor);

/// <summary>The next version of a role's duties.</summary>
public sealed record NewDuty(Role Role, string Body);

/// <summary>岗位职责: what a role has to do.</summary>
public sealed record PostDuty(Role Role, int Version, string Body, string PublishedBy, DateTimeOffset PublishedAt);

/// <summary>One text for each role that has one, or all versions of one role's.</summary>
public sealed record DutyList(IReadOnlyList<PostDuty> Duties);

/// <summary>A lesson for some roles; <paramref name="No"/> is its place, 1–999.</summary>
public sealed record NewLesson(int No, string Title, string Body, IReadOnlyList<Role> Roles);

/// <summary>One lesson, and when the reader went through it.</summary>
public sealed record Lesson(
    Guid Id, int No, string Title, string Body, IReadOnlyList<Role> Roles, DateTimeOffset? DoneAt);

/// <summary>The lessons for the reader's role; all of them for those who publish.</summary>
public sealed record LessonList(IReadOnlyList<Lesson> Lessons);

/// <summary>How far each unit's people have come.</summary>
public sealed record TrainingReport(IReadOnlyList<TrainingLine> Units);

/// <summary>One unit.</summary>
/// <param name="Required">Lessons that its people should go through, each counted for each person.</param>
public sealed record TrainingLine(UnitLine Unit, long People, long Required, long Done);

/// <summary>What a change to the guidance came to.</summary>
/// <param name="Version">Of a document or a role's duties; null where there are no versions.</param>
public sealed record GuidanceReply(Guid? Id, int? Version);
