namespace Twin.Storage;

/// <summary>Writes batches: seals each message onto its chain and commits all of a batch at once.</summary>
/// <remarks>Shape: used by the writer thread alone. After a failure that leaves it, the chain heads here are ahead of
/// the database, so the store is closed and opened again, never retried.</remarks>
internal sealed class BatchCommitter : IDisposable
{
    private readonly Database _database;
    private readonly StreamNames _names;
    private readonly ChainHead[] _heads;
    private readonly ChainHead[] _before = new ChainHead[3];
    private readonly SeriesDigest _digest;
    private readonly MessageInserter _messages;
    private readonly SeriesRows _series;
    private readonly bool _isLadder;

    /// <summary>Takes up the chains where the database has them.</summary>
    /// <param name="database">The database.</param>
    /// <param name="names">The streams.</param>
    /// <param name="isLadder">Whether snapshots stay when newer ones come.</param>
    public BatchCommitter(Database database, StreamNames names, bool isLadder = false)
    {
        _database = database;
        _names = names;
        _isLadder = isLadder;
        (_heads, _digest) = RunQueries.Heads(database, names);
        _messages = new MessageInserter(names, database.OpenJournal(names, Guid.NewGuid().ToString("N")));
        _series = database.OpenSeries();
    }

    /// <summary>Writes and commits; returns when the bytes are on the device.</summary>
    /// <exception cref="StorageException">The database refused; nothing of the batch was kept.</exception>
    public void Commit(GroupBatch batch, long createdTicks)
    {
        _heads.CopyTo(_before, 0);
        _digest.Remember();
        _database.InTransaction(
            () => Write(batch, createdTicks),
            () =>
            {
                _before.CopyTo(_heads, 0);
                _digest.Return();
            });
    }

    /// <summary>Writes inside a transaction that the caller opened and commits.</summary>
    public void Write(GroupBatch batch, long createdTicks)
    {
        _messages.Write(batch, createdTicks, _heads);
        _series.Write(batch.Series, _digest.Count);
        foreach (SeriesRow row in batch.Series)
            _digest.Add(row.SeriesId, row.AtMicros, row.Value);
        foreach (Action<Database> work in batch.Work)
            work(_database);
        if (batch.Snapshot is { } snapshot)
            WriteSnapshot(snapshot, createdTicks);
    }

    /// <summary>Where the run stands; valid between commits.</summary>
    public SnapshotPosition Position(long atMicros) => new(
        atMicros,
        _heads[(int)JournalStream.Inputs],
        _heads[(int)JournalStream.Outputs],
        _heads[(int)JournalStream.Decisions],
        _digest.Head());

    public void Dispose()
    {
        _messages.Dispose();
        _series.Dispose();
    }

    private void WriteSnapshot(GroupSnapshot snapshot, long createdTicks)
    {
        SnapshotPosition position = Position(snapshot.AtMicros);
        byte[] blob = SnapshotEnvelope.Seal(_names.Shard, position.Inputs.Count, position, snapshot.State);
        if (snapshot.IsKept)
            SnapshotTable.Keep(_database, _names, position.Inputs.Count, createdTicks, blob);
        else
            SnapshotTable.Push(_database, _names, position.Inputs.Count, createdTicks, blob, _isLadder);
    }
}
