using Twin.Actors;

namespace Twin.Storage;

/// <summary>A run open for writing: inputs, outputs, series, decisions and snapshots in <c>run.db</c>.</summary>
/// <remarks>
/// Shape: thread-safe. Whatever is appended is committed in groups on a thread of the store's own; it is acknowledged,
/// and survives a killed process and a power cut, when <see cref="Flush"/> has returned or
/// <see cref="AcknowledgedInput"/> has reached it. After a failure every later call throws the same failure.
/// </remarks>
public sealed partial class RunStore : IJournal, IDisposable
{
    private readonly RunHome _home;
    private readonly Database _database;
    private readonly StreamNames _names;
    private readonly BatchCommitter _committer;
    private readonly GroupWriter _writer;
    private readonly Dictionary<(string Name, string Tags), int> _series = [];
    private bool _disposed;

    private RunStore(
        RunHome home, Database database, RunInfo info, Recovery recovery, BatchCommitter committer,
        StoreOptions options)
    {
        _home = home;
        _database = database;
        Info = info;
        Recovery = recovery;
        _names = database.NamesOf(info.Shard);
        foreach (SeriesName name in RunQueries.SeriesNames(database))
            _series[(name.Name, name.Tags)] = name.Id;
        _committer = committer;
        Retention? retention = options.Keep is { } keep ? new Retention(database, _names, keep, options.Clock) : null;
        _writer = new GroupWriter(_committer, options, home.GroupRowsDefault, retention);
    }

    /// <summary>Full path of the run's folder, or its address in a server.</summary>
    public string Folder => _home.Address;

    /// <summary>Since when and why the server that keeps the run is away; null while it is not. Meanwhile what is
    /// appended waits, unacknowledged; nothing is lost or written twice when it is back.</summary>
    public ServerAway? Away => _database.Away;

    /// <summary>What the run says about itself.</summary>
    public RunInfo Info { get; private set; }

    /// <summary>From where the state must be rebuilt; for a new run, from input 0.</summary>
    public Recovery Recovery { get; }

    /// <summary>Sequence number of the last input whose COMMIT has returned.</summary>
    public long AcknowledgedInput => _writer.Acknowledged(JournalStream.Inputs);

    /// <summary>Sequence number of the last output whose COMMIT has returned.</summary>
    public long AcknowledgedOutput => _writer.Acknowledged(JournalStream.Outputs);

    /// <summary>Inputs, outputs and decisions appended whose COMMIT has not returned.</summary>
    public long WaitingCount => _writer.Waiting;

    /// <summary>Journals something that came from outside the world.</summary>
    /// <param name="manifest">Event name with version, such as <c>command.build-site/1</c>.</param>
    /// <param name="payload">Its bytes, copied. At most <see cref="StoreOptions.PayloadBytesMax"/>.</param>
    /// <param name="at">Simulated time at which it is applied. Unit: µs since the run began.</param>
    /// <param name="format">How the payload is to be read.</param>
    /// <returns>Its sequence number, from 1; acknowledged later, see <see cref="Flush"/>.</returns>
    /// <exception cref="StorageException">The store has failed.</exception>
    public long AppendInput(string manifest, ReadOnlySpan<byte> payload, long at, PayloadFormat format) =>
        _writer.Append(JournalStream.Inputs, manifest, payload, at, format);

    /// <inheritdoc/>
    /// <remarks>A payload in braces counts as JSON, any other as binary.</remarks>
    public long AppendInput(string manifest, ReadOnlySpan<byte> payload, long at) =>
        AppendInput(manifest, payload, at, FormatOf(payload));

    /// <summary>Journals something the world did; recovery forgets what lies behind its snapshot and makes it
    /// again.</summary>
    /// <param name="manifest">Event name with version, such as <c>robot.built/1</c>.</param>
    /// <param name="payload">Its bytes, copied.</param>
    /// <param name="at">Simulated time. Unit: µs since the run began.</param>
    /// <param name="format">How the payload is to be read.</param>
    /// <returns>Its sequence number among the outputs, from 1.</returns>
    /// <exception cref="StorageException">The store has failed.</exception>
    public long AppendOutput(string manifest, ReadOnlySpan<byte> payload, long at, PayloadFormat format) =>
        _writer.Append(JournalStream.Outputs, manifest, payload, at, format);

    /// <inheritdoc/>
    /// <remarks>A payload in braces counts as JSON, any other as binary.</remarks>
    public long AppendOutput(string manifest, ReadOnlySpan<byte> payload, long at) =>
        AppendOutput(manifest, payload, at, FormatOf(payload));

    /// <summary>Records a judgement with its evidence, on a chain of its own.</summary>
    /// <param name="name">Name with version, such as <c>regime.changed/1</c>.</param>
    /// <param name="evidence">Canonical JSON.</param>
    /// <param name="atMicros">Simulated time. Unit: µs since the run began.</param>
    /// <returns>Its sequence number among the decisions, from 1.</returns>
    /// <exception cref="StorageException">The store has failed.</exception>
    public long AppendDecision(string name, ReadOnlySpan<byte> evidence, long atMicros) =>
        _writer.Append(JournalStream.Decisions, name, evidence, atMicros, PayloadFormat.Json);

    /// <summary>The id of a series; names it on first use.</summary>
    /// <param name="name">Name of the series, such as <c>stock</c>.</param>
    /// <param name="tags">What tells it from its kin, such as <c>good=steel,unit=t</c>; may be empty.</param>
    /// <returns>A small number, stable for the run.</returns>
    /// <exception cref="StorageException">The store has failed.</exception>
    public int DefineSeries(string name, string tags)
    {
        lock (_series)
        {
            if (_series.TryGetValue((name, tags), out int known))
                return known;
            int id = _series.Count + 1;
            _writer.Append(database =>
            {
                using Statement insert = database.Prepare(
                    "INSERT INTO series_name ({run,}id, name, tags) VALUES ({1,}?, ?, ?)");
                insert.Bind(1, id).Bind(2, name).Bind(3, tags).Step();
            });
            _series[(name, tags)] = id;
            return id;
        }
    }

    /// <summary>Appends one value of a series.</summary>
    /// <param name="seriesId">From <see cref="DefineSeries"/>.</param>
    /// <param name="atMicros">Simulated time. Unit: µs since the run began.</param>
    /// <param name="value">The value in the series' unit; NaN where there is none.</param>
    /// <exception cref="StorageException">The store has failed.</exception>
    public void AppendSeries(int seriesId, long atMicros, double value) =>
        _writer.Append(new SeriesRow(seriesId, atMicros, value));

    /// <summary>Stores the world's state, in one commit with everything appended before it.</summary>
    /// <param name="atMicros">Simulated time of the state. Unit: µs since the run began.</param>
    /// <param name="state">The canonical snapshot. The store takes the array: do not change it afterwards.</param>
    /// <remarks>Compressed and written by the store's thread. The two newest are kept, and of older ones what
    /// <see cref="StoreOptions.Keep"/> says.</remarks>
    /// <exception cref="StorageException">The store has failed.</exception>
    public void AppendSnapshot(long atMicros, byte[] state)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(state.Length, SnapshotEnvelope.StateBytesMax, nameof(state));
        _writer.Append(new GroupSnapshot(atMicros, state));
    }

    /// <summary>Stores a state to look back from, which stays when newer ones come, until another is kept.</summary>
    /// <param name="atMicros">Simulated time of the state. Unit: µs since the run began.</param>
    /// <param name="state">The canonical snapshot. The store takes the array: do not change it afterwards.</param>
    /// <remarks>A run never resumes from it.</remarks>
    /// <exception cref="StorageException">The store has failed.</exception>
    public void KeepSnapshot(long atMicros, byte[] state)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(state.Length, SnapshotEnvelope.StateBytesMax, nameof(state));
        _writer.Append(new GroupSnapshot(atMicros, state, IsKept: true));
    }

    /// <summary>Waits until everything appended before is committed: acknowledged.</summary>
    /// <exception cref="StorageException">Something of it could not be committed.</exception>
    public void Flush() => _writer.Flush();

    /// <summary>Waits like <see cref="Flush"/>, and until what need not be kept is gone.</summary>
    /// <exception cref="StorageException">Something could not be committed.</exception>
    public void FlushAndTrim() => _writer.FlushAndTrim();

    /// <summary>Waits like <see cref="Flush"/> and says where every chain stands.</summary>
    /// <returns>The digests of everything the run holds; equal for equal runs.</returns>
    /// <exception cref="StorageException">Something could not be committed.</exception>
    public RunDigests Digests()
    {
        _writer.Flush();
        SnapshotPosition position = _committer.Position(0);
        return new RunDigests(
            Hex(position.Inputs), Hex(position.Outputs), Hex(position.Decisions), Hex(position.Series));
    }

    /// <summary>Ends the run: indexes the series, seals the database, and writes the summary last.</summary>
    /// <param name="summaryJson">The document for <c>summary.json</c>.</param>
    /// <remarks>Append the final snapshot before, so that the run can be extended. The store is closed
    /// afterwards.</remarks>
    /// <exception cref="StorageException">The database or the folder could not be written.</exception>
    public void Finish(string summaryJson)
    {
        FlushAndTrim();
        _writer.Append(database =>
        {
            database.EndRun(summaryJson);
            RunInfo.Put(database, "state", "finished");
            RunQueries.PutHeads(database, _names, _committer.Position(0));
        });
        _writer.Flush();
        Info = Info with { IsFinished = true };
        Close();
        _home.Seal(summaryJson);
        _home.Dispose();
    }

    /// <summary>Commits what is left and closes; a run that was not finished can be resumed.</summary>
    public void Dispose()
    {
        try
        {
            Close();
        }
        catch (StorageException)
        {
            // What was not committed has been reported by the call that waited for it; the rest is in the log.
        }
        finally
        {
            _home.Dispose();
        }
    }

    private static string Hex(ChainHead head) => Convert.ToHexStringLower(head.Link);

    // The runtime's port knows no formats; a binary payload taken for JSON is only exported differently.
    private static PayloadFormat FormatOf(ReadOnlySpan<byte> payload) =>
        payload.Length >= 2 && payload[0] == (byte)'{' && payload[^1] == (byte)'}'
            ? PayloadFormat.Json
            : PayloadFormat.Binary;

    private void Close()
    {
        if (_disposed)
            return;
        _disposed = true;
        _writer.Dispose();
        try
        {
            _database.CloseWriting();
        }
        finally
        {
            _database.Dispose();
        }
    }
}
