using Twin.Storage;

namespace Twin.Host.Serve;

/// <summary>How a server is set up.</summary>
internal sealed record ServeOptions
{
    /// <summary>Default of <see cref="Speed"/>: an hour a second, at which a day of work takes half a minute.</summary>
    public const double SpeedDefault = 3600;

    /// <summary>Default of <see cref="Port"/>.</summary>
    public const int PortDefault = 7411;

    /// <summary>Default of <see cref="RunsMax"/>: each has a thread and its world in memory.</summary>
    public const int RunsMaxDefault = 32;

    /// <summary>Default of <see cref="MinFreeBytes"/>. Unit: B.</summary>
    public const long MinFreeBytesDefault = 256L << 20;

    /// <summary>Default of <see cref="RatePerSecond"/>: far above a page's, below what starves a run.</summary>
    public const int RatePerSecondDefault = 50_000;

    /// <summary>Address to listen on.</summary>
    public string Bind { get; init; } = "127.0.0.1";

    /// <summary>Port to listen on; 0 takes a free one.</summary>
    public int Port { get; init; } = PortDefault;

    /// <summary>Simulated seconds a second of new runs.</summary>
    public double Speed { get; init; } = SpeedDefault;

    /// <summary>Whether new runs follow the calendar.</summary>
    public bool IsLive { get; init; }

    /// <summary>Full path of the folder of worlds that clients may name.</summary>
    public required string Worlds { get; init; }

    /// <summary>Full path of the folder of runs: <c>WORLD/NNNN</c> lies in it.</summary>
    public required string Runs { get; init; }

    /// <summary>The server that keeps the runs in place of that folder; null for the folder.</summary>
    public StoreUrl? Store { get; init; }

    /// <summary>Full path of the file of keys.</summary>
    public required string Keys { get; init; }

    /// <summary>PEM certificate, or null for plain HTTP.</summary>
    public string? TlsCertificate { get; init; }

    /// <summary>PEM key of the certificate.</summary>
    public string? TlsKey { get; init; }

    /// <summary>File that log records are added to, JSON a line; <c>-</c> for standard error, null for none.</summary>
    public string? Log { get; init; }

    /// <summary>Whether plain HTTP beyond loopback is wanted.</summary>
    public bool InsecureHttp { get; init; }

    /// <summary>Whether loopback needs a key too.</summary>
    public bool RequireKeys { get; init; }

    /// <summary>Host names beside the bound address that requests may name.</summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Ended runs to keep of each world; null keeps all.</summary>
    public int? Keep { get; init; }

    /// <summary>How much of each run is kept while it goes on; null keeps all, and two snapshots.</summary>
    public RunKeep? Kept { get; init; } = Twin.Host.Runs.KeepText.Ladder;

    /// <summary>Most runs under a clock at once.</summary>
    public int RunsMax { get; init; } = RunsMaxDefault;

    /// <summary>Free space under which runs pause. Unit: B.</summary>
    public long MinFreeBytes { get; init; } = MinFreeBytesDefault;

    /// <summary>Requests a second that one principal may make.</summary>
    public int RatePerSecond { get; init; } = RatePerSecondDefault;

    /// <summary>How long a client may take to send its headers.</summary>
    public TimeSpan HeadersWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How fast a client must send a body once <see cref="BodyGrace"/> is over. Unit: B/s.</summary>
    public double BodyBytesPerSecond { get; init; } = 240;

    /// <summary>How long a client may begin a body slowly. Range: above 1 s.</summary>
    public TimeSpan BodyGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a listener may take no bytes before it is cut off.</summary>
    public TimeSpan ListenerPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The wall clock.</summary>
    public required TimeProvider Time { get; init; }
}
