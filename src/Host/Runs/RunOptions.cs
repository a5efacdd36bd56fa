using Twin.Host.Telemetry;
using Twin.Storage;
using Twin.Telemetry;

namespace Twin.Host.Runs;

/// <summary>How a run is carried out; none of it changes what comes of it.</summary>
internal sealed record RunOptions
{
    /// <summary>Folder of the run, or null for the next number under <c>runs/</c>.</summary>
    public string? Out { get; init; }

    /// <summary>The server that is to keep a new run, or null for a folder.</summary>
    public StoreUrl? Store { get; init; }

    /// <summary>How commits are grouped, and how long a server that goes away is waited for.</summary>
    public StoreOptions Keeping { get; init; } = new();

    /// <summary>What is journalled as output.</summary>
    public RecordLevel Record { get; init; } = RecordLevel.Inputs;

    /// <summary>Steps between two snapshots, or null for one every ten seconds of wall time.</summary>
    public int? SnapshotEverySteps { get; init; }

    /// <summary>Threads for hashing beside the last writes; one world always runs on one. Range: [1, 1024].</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Where its series are sent while it goes; null for nowhere.</summary>
    public RemotePlan? Remote { get; init; }

    /// <summary>Inputs that a new run begins with beside its world.</summary>
    public IReadOnlyList<NewInput> Beginning { get; init; } = [];

    /// <summary>Told of what the run itself journals, right after; null where nobody listens.</summary>
    public JournalListener? Listener { get; init; }

    /// <summary>Who shows it besides; null for nobody.</summary>
    public TwinTelemetry? Telemetry { get; init; }

    /// <summary>The wall clock.</summary>
    public required TimeProvider Time { get; init; }
}
