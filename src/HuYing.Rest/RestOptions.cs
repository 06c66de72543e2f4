using HuYing.Rest.Outbound;

namespace HuYing.Rest;

/// <summary>How much the facade takes on, and how it keeps people logged in.</summary>
public sealed record RestOptions
{
    /// <summary>From login to the end, for browsers and programs.</summary>
    public TimeSpan SessionLength { get; init; } = TimeSpan.FromHours(12);

    /// <summary>A browser session that nobody uses ends after so long.</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a proof of who is at the keys opens acts that need one.</summary>
    public TimeSpan ConfirmationLife { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The provider that knows the district's people; null: passwords only.</summary>
    public Sessions.ExternalProvider? External { get; init; }

    /// <summary>The ground beneath the district's map; null: the map alone.</summary>
    public Pages.MapTiles? Tiles { get; init; }

    /// <summary>Password checks at the same time; each costs a core a tenth of a second.</summary>
    public int PasswordChecks { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Login attempts per minute from one address for one login.</summary>
    public int LoginsPerMinute { get; init; } = 20;

    /// <summary>Failed logins in five minutes from one address, whatever the logins.</summary>
    public int LoginFailures { get; init; } = 100;

    /// <summary>Proxies whose word on address and scheme of a request is taken; nobody else's is.</summary>
    public IReadOnlyList<System.Net.IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Requests per second of one account, in the long run.</summary>
    public int RequestsPerSecond { get; init; } = 1_000;

    /// <summary>Requests that one account may have saved up.</summary>
    public int RequestBurst { get; init; } = 5_000;

    /// <summary>Requests per second of all who are not logged in at one address, in the long run.</summary>
    public int StrangersPerSecond { get; init; } = 200;

    public int StrangersBurst { get; init; } = 1_000;

    /// <summary>Requests per second of one address, in the long run; an office may stand behind one.</summary>
    public int AddressPerSecond { get; init; } = 5_000;

    public int AddressBurst { get; init; } = 20_000;

    /// <summary>Requests that are worked on at the same time; the last quarter is for changes.</summary>
    public int Requests { get; init; } = 1_200;

    /// <summary>Lists, searches and exports among them; below the ledger's connections for queries.</summary>
    public int Deferrable { get; init; } = 12;

    /// <summary>Open live feeds of this process.</summary>
    public int Followers { get; init; } = 1_000;

    /// <summary>Attachments that are received at the same time; each is held in memory once.</summary>
    public int Uploads { get; init; } = 8;

    /// <summary>Pictures that are drawn anew at the same time; each takes a core.</summary>
    public int Decoders { get; init; } = Math.Max(1, Environment.ProcessorCount / 2);

    /// <summary>Files that one account may upload in 24 hours.</summary>
    public int UploadsPerDay { get; init; } = 2_000;

    /// <summary>Bytes that one account may upload in 24 hours.</summary>
    public long UploadBytesPerDay { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Bytes of all files of one ticket.</summary>
    public long BytesPerTicket { get; init; } = 500L * 1024 * 1024;

    /// <summary>Where a ClamAV daemon listens: unix:/path, or a port of this machine. Null: no scan.</summary>
    public string? Scanner { get; init; }

    /// <summary>True keeps files although the scanner gave no verdict.</summary>
    public bool ScannerMayFail { get; init; }

    /// <summary>Contacts that one person may reveal or look for in an hour.</summary>
    public int RevealsPerHour { get; init; } = 60;

    /// <summary>Tables that are put together at the same time.</summary>
    public int Exports { get; init; } = 2;

    /// <summary>Rows of an exported table at most.</summary>
    public int ExportRows { get; init; } = 100_000;

    /// <summary>Days that the audit trail is kept, at least 180; null keeps it for ever.</summary>
    public int? AuditDays { get; init; }

    public int Connections { get; init; } = 2_000;

    /// <summary>The built page; without it only the interface is served.</summary>
    public string PageFolder { get; init; } = Path.Combine(AppContext.BaseDirectory, "page");
    /// <summary>For a request's line and headers.</summary>
    public TimeSpan HeadersPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How fast a body comes in, and an answer is taken, at least.</summary>
    public int BytesPerSecond { get; init; } = 240;

    /// <summary>How long a body may be slower than that at its beginning.</summary>
    public TimeSpan BodyPatience { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>What this server itself may call.</summary>
    public OutboundOptions Outbound { get; init; } = new();
}
