namespace Twin.Storage;

/// <summary>How much of a run is kept while it goes on; what is left out here is kept for ever.</summary>
/// <remarks>Carried out on the store's own thread, a small transaction at a time, between two groups of appends. What a
/// resume needs is never touched: the two newest snapshots and all that lies behind the older of them.</remarks>
public sealed record RunKeep
{
    /// <summary>Least value of <see cref="Snapshots"/>: a resume goes back to the second where the first is
    /// damaged.</summary>
    public const int SnapshotsMin = 2;

    /// <summary>Most values of <see cref="Snapshots"/>: their names are read with every snapshot that is taken.
    /// </summary>
    public const int SnapshotsMax = 10_000;

    /// <summary>How long commands stay in a journal that is trimmed, by the wall clock: one that is sent again is
    /// answered, not done twice.</summary>
    public static readonly TimeSpan CommandsStay = TimeSpan.FromHours(24);

    /// <summary>The newest snapshots, all of which stay; older ones are thinned to a ladder. Range: [2, 10,000].
    /// </summary>
    public int Snapshots { get; init; } = SnapshotsMin;

    /// <summary>How far back the journal is kept: at least so far, back to a snapshot. Unit: µs of simulated time;
    /// null keeps all.</summary>
    public long? JournalMicros { get; init; }

    /// <summary>How far back values of series are kept as they were observed. Unit: µs of simulated time; null keeps
    /// all.</summary>
    public long? SeriesMicros { get; init; }

    /// <summary>What is kept of older values, the finest first; nothing where there is none.</summary>
    public IReadOnlyList<SeriesTier> SeriesTiers { get; init; } = [];

    /// <summary>Manifests of the inputs that stay however old they are, because they say what the run is.</summary>
    public IReadOnlyList<string> Standing { get; init; } = [Manifests.WorldResolved, Manifests.RunForked,
        Manifests.RunExtended, Manifests.BuildChanged];
}
