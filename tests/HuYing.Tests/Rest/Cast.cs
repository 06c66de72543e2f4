namespace HuYing.Tests.Rest;

/// <summary>Who plays in these tests: logins and units of the demonstration district.</summary>
internal static class Cast
{
    public const string Street = "st-lanqiao";

    public const string Community = "co-lanxin";

    public const string Caller = "caller-01";

    public const string Leader = "leader-lanqiao";

    public const string Platform = "platform-1";

    public const string Supervisor = "supervisor-1";

    public const string DistrictLeader = "district-1";

    public const string SystemAdministrator = "admin";

    public const string SecurityAdministrator = "security";

    public const string AuditAdministrator = "auditor";

    public const string Department = "de-chengguan";

    public const string Answerer = "answerer-chengguan";

    /// <summary>Of a street that has nothing to do with it.</summary>
    public const string Neighbour = "caller-06";

    public const string SiblingDepartment = "de-shuiwu";

    public const string SiblingAnswerer = "answerer-shuiwu";
}
