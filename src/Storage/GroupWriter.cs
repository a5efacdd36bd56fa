using System.Diagnostics;

namespace Twin.Storage;

/// <summary>Collects what callers append into groups and commits each group on one thread of its own.</summary>
/// <remarks>
/// Shape: thread-safe. Two batches: one filling, one being committed; a caller that fills the one while the other is
/// on its way to the device waits, so the queue is bounded and nothing is dropped. A group goes out when it is full,
/// when its first entry has waited <see cref="StoreOptions.GroupWait"/>, or when somebody waits for it.
/// </remarks>
internal sealed class GroupWriter : IDisposable
{
    private readonly object _gate = new();
    private readonly StoreOptions _options;
    private readonly BatchCommitter _committer;
    private readonly Retention? _retention;
    private readonly Thread _thread;
    private readonly long[] _appended = new long[3];
    private readonly long[] _acknowledged = new long[3];
    private GroupBatch _filling;
    private GroupBatch _spare;
    private bool _urgent;
    private bool _closing;
    private bool _trimmed;
    private long _firstTicks;
    private long _committed;
    private StorageException? _failure;

    public GroupWriter(BatchCommitter committer, StoreOptions options, int rowsDefault, Retention? retention = null)
    {
        int rows = options.GroupRows ?? rowsDefault;
        _committer = committer;
        _retention = retention;
        _options = options;
        SnapshotPosition position = committer.Position(0);
        long[] counts = [position.Inputs.Count, position.Outputs.Count, position.Decisions.Count];
        counts.CopyTo(_appended, 0);
        counts.CopyTo(_acknowledged, 0);
        _filling = new GroupBatch(rows) { Number = 1 };
        _spare = new GroupBatch(rows);
        _thread = new Thread(Run) { Name = "twin journal", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Highest sequence number whose COMMIT has returned.</summary>
    public long Acknowledged(JournalStream stream) => Volatile.Read(ref _acknowledged[(int)stream]);

    /// <summary>Entries appended whose COMMIT has not returned.</summary>
    public long Waiting
    {
        get
        {
            long waiting = 0;
            for (int stream = 0; stream < _appended.Length; stream++)
                waiting += Volatile.Read(ref _appended[stream]) - Volatile.Read(ref _acknowledged[stream]);
            return Math.Max(0, waiting);
        }
    }

    public long Append(
        JournalStream stream, string manifest, ReadOnlySpan<byte> payload, long atMicros, PayloadFormat format)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Length, StoreOptions.PayloadBytesMax, nameof(payload));
        lock (_gate)
        {
            AwaitRoom(payload.Length);
            long sequence = ++_appended[(int)stream];
            _filling.Add(stream, sequence, manifest, atMicros, format, payload);
            Wake();
            return sequence;
        }
    }

    public void Append(SeriesRow row)
    {
        lock (_gate)
        {
            AwaitRoom(0);
            _filling.Series.Add(row);
            Wake();
        }
    }

    public void Append(Action<Database> work)
    {
        lock (_gate)
        {
            AwaitRoom(0);
            _filling.Work.Add(work);
            Wake();
        }
    }

    public void Append(GroupSnapshot snapshot)
    {
        lock (_gate)
        {
            AwaitRoom(0);
            _filling.Snapshot = snapshot;
            Wake();
        }
    }

    /// <summary>Returns when everything appended before the call is committed.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            long wanted = _filling.IsEmpty ? _filling.Number - 1 : _filling.Number;
            while (_committed < wanted)
            {
                ThrowIfFailed();
                _urgent = true;
                Monitor.PulseAll(_gate);
                Monitor.Wait(_gate);
            }

            ThrowIfFailed();
        }
    }

    /// <summary>Returns when what is appended is committed, and what need not be kept is gone.</summary>
    public void FlushAndTrim()
    {
        Flush();
        lock (_gate)
        {
            while (_retention is { IsDue: true })
            {
                ThrowIfFailed();
                Monitor.Wait(_gate);
            }

            ThrowIfFailed();
        }
    }

    /// <summary>Commits what is left and ends the thread; does not throw, for <see cref="Flush"/> has
    /// reported.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _closing = true;
            Monitor.PulseAll(_gate);
        }

        _thread.Join();
        _committer.Dispose();
    }

    private void AwaitRoom(int payloadBytes)
    {
        ObjectDisposedException.ThrowIf(_closing, this);
        ThrowIfFailed();
        while (!_filling.HasRoomFor(payloadBytes))
        {
            _urgent = true;
            Monitor.PulseAll(_gate);
            Monitor.Wait(_gate);
            ObjectDisposedException.ThrowIf(_closing, this);
            ThrowIfFailed();
        }

        if (_filling.IsEmpty)
            _firstTicks = Stopwatch.GetTimestamp();
    }

    // The writer sleeps only on an empty batch or on one that may still grow: nobody else needs waking.
    private void Wake()
    {
        if (_filling.Messages.Count + _filling.Series.Count + _filling.Work.Count <= 1 || _filling.IsClosed)
            Monitor.PulseAll(_gate);
    }

    private void ThrowIfFailed()
    {
        if (_failure is not null)
            throw _failure;
    }

    private void Run()
    {
        while (true)
        {
            GroupBatch? batch = Take();
            if (batch is null && _closing)
                return;
            try
            {
                if (batch is not null)
                    _committer.Commit(batch, _options.Clock.GetUtcNow().Ticks);
                if (batch?.Snapshot is not null)
                    _retention?.Look();
                if (batch is null)
                    Trim();
            }
            catch (Exception e)
            {
                // A bug must surface in the thread that appends, not end the process from here.
                Fail(e as StorageException ?? StorageErrors.Device("run.db", e.Message, e));
                return;
            }

            if (batch is not null)
                Settle(batch);
        }
    }

    private void Trim()
    {
        _retention!.Step();
        if (_retention.IsDue)
            return;
        lock (_gate)
            Monitor.PulseAll(_gate);
    }

    // Null where the store closes, and where nothing waits while there is something to trim. A round of trimming may
    // end late under load, but it goes on: one piece between two groups.
    private GroupBatch? Take()
    {
        lock (_gate)
        {
            if (_retention is { IsDue: true } && !_closing && (_filling.IsEmpty || !_trimmed))
            {
                _trimmed = true;
                return null;
            }

            while (_filling.IsEmpty && !_closing)
                Monitor.Wait(_gate);
            if (_filling.IsEmpty)
                return null;
            _trimmed = false;
            while (!_urgent && !_closing && !_filling.IsClosed)
            {
                TimeSpan left = _options.GroupWait - Stopwatch.GetElapsedTime(_firstTicks);
                if (left <= TimeSpan.Zero || !Monitor.Wait(_gate, left))
                    break;
            }

            _urgent = false;
            GroupBatch batch = _filling;
            _filling = _spare;
            _filling.Number = batch.Number + 1;
            Monitor.PulseAll(_gate);
            return batch;
        }
    }

    private void Settle(GroupBatch batch)
    {
        lock (_gate)
        {
            foreach (MessageRow row in batch.Messages)
                Volatile.Write(ref _acknowledged[(int)row.Stream], row.Sequence);
            _committed = batch.Number;
            batch.Clear();
            // Only this thread takes batches, so the spare is always free by the next Take.
            _spare = batch;
            Monitor.PulseAll(_gate);
        }
    }

    private void Fail(StorageException failure)
    {
        lock (_gate)
        {
            _failure = failure;
            Monitor.PulseAll(_gate);
        }
    }
}
