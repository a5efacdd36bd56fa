using Twin.Storage.Postgres;

namespace Twin.Storage;

/// <summary>A run open for reading; it may be written by another process meanwhile.</summary>
/// <remarks>Shape: not thread-safe; what it enumerates is streamed from the database.</remarks>
public sealed class RunReader : IDisposable
{
    private readonly Database _database;
    private readonly StreamNames _names;

    private RunReader(string folder, Database database, RunInfo info)
    {
        Folder = folder;
        _database = database;
        Info = info;
        _names = database.NamesOf(info.Shard);
    }

    /// <summary>Full path of the run's folder, or its address in a server.</summary>
    public string Folder { get; }

    /// <summary>What the run says about itself.</summary>
    public RunInfo Info { get; }

    /// <summary>Opens a run.</summary>
    /// <param name="folder">Its folder or address, from <see cref="RunFolder.Resolve"/>.</param>
    /// <returns>The open run.</returns>
    /// <exception cref="StorageException">Not a run, damaged, or of a newer layout.</exception>
    public static RunReader Open(string folder)
    {
        Database database = OpenDatabase(folder);
        try
        {
            return new RunReader(folder, database, RunInfo.Read(database));
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>What came from outside, in order, each message checked against its link.</summary>
    /// <param name="fromSequence">The first sequence number wanted, from 1.</param>
    /// <returns>The inputs.</returns>
    /// <exception cref="StorageException">One is damaged or missing.</exception>
    public IEnumerable<JournalEntry> Inputs(long fromSequence = 1) =>
        RunQueries.Messages(_database, _names, JournalStream.Inputs, fromSequence);

    /// <summary>What the world said about itself, in order, each message checked against its link.</summary>
    /// <param name="fromSequence">The first sequence number wanted, from 1.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="StorageException">One is damaged or missing.</exception>
    public IEnumerable<JournalEntry> Outputs(long fromSequence = 1) =>
        RunQueries.Messages(_database, _names, JournalStream.Outputs, fromSequence);

    /// <summary>The decisions with their evidence, in order, each checked against its link.</summary>
    /// <param name="fromSequence">The first sequence number wanted, from 1.</param>
    /// <returns>The decisions.</returns>
    /// <exception cref="StorageException">One is damaged or missing.</exception>
    public IEnumerable<JournalEntry> Decisions(long fromSequence = 1) =>
        RunQueries.Messages(_database, _names, JournalStream.Decisions, fromSequence);

    /// <summary>The names of all series, by id.</summary>
    /// <returns>The names.</returns>
    /// <exception cref="StorageException">The database is damaged.</exception>
    public IReadOnlyList<SeriesName> SeriesNames() => RunQueries.SeriesNames(_database);

    /// <summary>The values of all series: by series, then by time, then in the order they were appended.</summary>
    /// <returns>The rows.</returns>
    /// <exception cref="StorageException">The database is damaged.</exception>
    public IEnumerable<SeriesRow> Series() =>
        Series("SELECT series_id, time, value FROM series WHERE {run} ORDER BY 1, 2, rowid");

    /// <summary>The values of one series by time.</summary>
    /// <param name="seriesId">The id of the series.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="StorageException">The database is damaged.</exception>
    public IEnumerable<SeriesRow> Series(int seriesId) => Series(FormattableString.Invariant(
        $"SELECT series_id, time, value FROM series WHERE {{run}} AND series_id={seriesId} ORDER BY time, rowid"));

    /// <summary>What is kept of the values of a series that were let go of: before the first that is still there, no
    /// stretch twice, in order of time.</summary>
    /// <param name="seriesId">The id of the series.</param>
    /// <returns>The bins; none where every value is there.</returns>
    /// <exception cref="StorageException">The database is damaged.</exception>
    public IReadOnlyList<SeriesBin> SeriesBins(int seriesId) =>
        SeriesBase.Read(_database).Count == 0 ? [] : Storage.SeriesBins.Of(_database, seriesId);

    /// <summary>Sequence number of the last input; 0 where there is none.</summary>
    /// <exception cref="StorageException">The database is damaged.</exception>
    public long LastInput() => RunQueries.Last(_database, _names, JournalStream.Inputs)?.Sequence ?? 0;

    /// <summary>How far the run had got when something was last committed: an input, an output or a value of a
    /// series.</summary>
    /// <returns>Unit: µs of simulated time; everything that is stored happened before it, inputs at it at the
    /// latest.</returns>
    /// <exception cref="StorageException">The database is damaged.</exception>
    public long LastWrittenMicros()
    {
        long input = RunQueries.Last(_database, _names, JournalStream.Inputs)?.AtMicros ?? 0;
        long output = RunQueries.Last(_database, _names, JournalStream.Outputs)?.AtMicros + 1 ?? 0;
        using Statement series = _database.Prepare("SELECT max(time) FROM series WHERE {run}");
        long observed = series.Step() && !series.IsNull(0) ? series.Int64(0) : 0;
        return Math.Max(input, Math.Max(output, observed));
    }

    /// <summary>The newest whole snapshot, as a resume would take it.</summary>
    /// <returns>From where a state can be rebuilt, and a warning when a newer one is damaged.</returns>
    /// <exception cref="StorageException">The database is damaged.</exception>
    public Recovery Recovery() => RunQueries.FindRecovery(_database, _names);

    /// <summary>From when on the run is whole, where its journal was trimmed; null where it never was. Unit: µs of
    /// simulated time.</summary>
    /// <exception cref="StorageException">The database is damaged.</exception>
    public long? KeptFromMicros => TrimMark.Read(_database)?.AtMicros;

    /// <summary>The newest whole snapshot of those that are stored which is not later than an instant.</summary>
    /// <param name="atMicros">The instant. Unit: µs of simulated time.</param>
    /// <returns>The snapshot, or null where there is none so early.</returns>
    /// <exception cref="StorageException">The database is damaged.</exception>
    public Snapshot? SnapshotBefore(long atMicros) => SnapshotTable.List(_database, _names)
        .Where(stored => stored.AtMicros <= atMicros)
        .Select(stored => SnapshotTable.Read(_database, _names, stored.Name).Snapshot)
        .FirstOrDefault(snapshot => snapshot is not null);

    /// <summary>Closes the run.</summary>
    public void Dispose() => _database.Dispose();

    /// <summary>Opens the database of a run for reading.</summary>
    internal static Database OpenDatabase(string folder)
    {
        if (StoreUrl.IsMeant(folder))
            return PostgresRuns.OpenForReading(folder);
        string path = Path.Combine(folder, RunFolder.DatabaseName);
        return File.Exists(path)
            ? SqliteDatabase.OpenForReading(path)
            : throw StorageErrors.NotARun(folder, "it holds no run.db");
    }

    private IEnumerable<SeriesRow> Series(string sql)
    {
        using Statement select = _database.Prepare(sql);
        while (select.Step())
            yield return new SeriesRow((int)select.Int64(0), select.Int64(1), RunQueries.Value(select, 2));
    }
}
