#if ORLEANS
using System.Data;
using System.Reflection;
using System.Text.RegularExpressions;
using Orleans.Configuration;
using Orleans.Storage;
using static HuYing.Cluster.Tests.Schema.OrleansDatabase;

namespace HuYing.Cluster.Tests.Schema;

/// <summary>What the providers' assemblies demand of the table of queries, and how they call each of them.</summary>
internal static partial class QueryContract
{
    private const string Member =
        "address varchar, port integer, generation integer, siloname varchar, hostname varchar, status integer, "
        + "proxyport integer, suspecttimes varchar, starttime timestamptz, iamalivetime timestamptz, version integer";

    private const string Reminder =
        "grainid varchar, remindername varchar, starttime timestamptz, period bigint, version integer";

    private const string Silo = "DeploymentId Address Port Generation";

    private const string State =
        "GrainIdHash GrainIdN0 GrainIdN1 GrainTypeHash GrainTypeString GrainIdExtensionString ServiceId";

    private static readonly DateTime Noon = new(2026, 11, 22, 4, 0, 0, DateTimeKind.Utc);

    private static readonly Parameter[] Known =
    [
        new("DeploymentId", DbType.String, "huying"), new("Address", DbType.AnsiString, "127.0.0.1"),
        new("Port", DbType.Int32, 11111), new("Generation", DbType.Int32, 7), new("SiloName", DbType.String, "silo"),
        new("HostName", DbType.String, "host"), new("Status", DbType.Int32, 3), new("ProxyPort", DbType.Int32, 30000),
        new("SuspectTimes", DbType.String, null), new("StartTime", DbType.DateTime, Noon),
        new("IAmAliveTime", DbType.DateTime, Noon), new("Version", DbType.Int32, 0),
        new("ServiceId", DbType.String, "huying"), new("GrainId", DbType.AnsiString, "ticket/HY-20261122-000123"),
        new("ReminderName", DbType.String, "deadline"), new("Period", DbType.Int32, 60_000),
        new("GrainHash", DbType.Int32, -5), new("BeginHash", DbType.Int32, -10), new("EndHash", DbType.Int32, 10),
        new("GrainIdHash", DbType.Int32, 1), new("GrainIdN0", DbType.Int64, 0L), new("GrainIdN1", DbType.Int64, 0L),
        new("GrainTypeHash", DbType.Int32, 2), new("GrainTypeString", DbType.String, "boards"),
        new("GrainIdExtensionString", DbType.String, "HY-1"), new("GrainStateVersion", DbType.Int32, null),
        new("PayloadBinary", DbType.Binary, new byte[] { 1, 2, 3 }),
    ];

    /// <summary>Per key: the parameters it is called with, and the columns that are read from its answer.</summary>
    public static readonly IReadOnlyDictionary<string, (string Parameters, string Columns)> Calls =
        new Dictionary<string, (string Parameters, string Columns)>
        {
            ["GatewaysQueryKey"] = ("DeploymentId Status", "address varchar, proxyport integer, generation integer"),
            ["MembershipReadRowKey"] = (Silo, Member),
            ["MembershipReadAllKey"] = ("DeploymentId", Member),
            ["InsertMembershipVersionKey"] = ("DeploymentId", "row_count integer"),
            ["UpdateIAmAlivetimeKey"] = ($"{Silo} IAmAliveTime", ""),
            ["InsertMembershipKey"] =
                ($"{Silo} SiloName HostName Status ProxyPort StartTime IAmAliveTime Version", "row_count integer"),
            ["UpdateMembershipKey"] = ($"{Silo} Status SuspectTimes IAmAliveTime Version", "row_count integer"),
            ["DeleteMembershipTableEntriesKey"] = ("DeploymentId", ""),
            ["CleanupDefunctSiloEntriesKey"] = ("DeploymentId IAmAliveTime", ""),
            ["CleanupDefunctSiloEntryKey"] = ($"{Silo} StartTime IAmAliveTime SuspectTimes", ""),
            ["UpsertReminderRowKey"] =
                ("ServiceId GrainId ReminderName StartTime Period GrainHash", "version integer"),
            ["ReadReminderRowKey"] = ("ServiceId GrainId ReminderName", Reminder),
            ["ReadReminderRowsKey"] = ("ServiceId GrainId", Reminder),
            ["ReadRangeRows1Key"] = ("ServiceId BeginHash EndHash", Reminder),
            ["ReadRangeRows2Key"] = ("ServiceId BeginHash EndHash", Reminder),
            ["DeleteReminderRowKey"] = ("ServiceId GrainId ReminderName Version", "row_count integer"),
            ["DeleteReminderRowsKey"] = ("ServiceId", ""),
            ["WriteToStorageKey"] = ($"{State} GrainStateVersion PayloadBinary", "newgrainstateversion integer"),
            ["ReadFromStorageKey"] = (State, "payloadbinary bytea, version integer"),
            ["ClearStorageKey"] = ($"{State} GrainStateVersion", "newgrainstateversion integer"),
            ["DeleteStorageKey"] = ($"{State} GrainStateVersion", "newgrainstateversion integer"),
        };

    /// <summary>
    /// The keys in the providers' own code. One of them is optional in this version, so no list of required keys has
    /// it; the provider works row by row when it is there.
    /// </summary>
    public static IEnumerable<string> Demanded() =>
    [
        .. RequiredBy(typeof(AdoNetClusteringSiloOptions)),
        "CleanupDefunctSiloEntryKey",
        .. RequiredBy(typeof(AdoNetReminderTableOptions)),
        .. KeyInText().Matches(AdoNetGrainStorage.DefaultInitializationQuery).Select(match => match.Groups[1].Value),
    ];

    public static IEnumerable<Parameter> Arguments(string key) =>
        Calls[key].Parameters.Split(' ').Select(name => Known.Single(parameter => parameter.Name == name));

    public static IEnumerable<string> NamesIn(string text) =>
        ParameterInText().Matches(text).Select(match => match.Groups[1].Value).Distinct();

    private static IEnumerable<string> RequiredBy(Type inProvider) => inProvider.Assembly.GetTypes()
        .Single(type => type.Name == "DbStoredQueries")
        .GetProperties(BindingFlags.Instance | BindingFlags.NonPublic)
        .Select(property => property.Name);

    [GeneratedRegex(@"QueryKey = '(\w+)'")]
    private static partial Regex KeyInText();

    [GeneratedRegex(@"@(\w+)")]
    private static partial Regex ParameterInText();
}
#endif
