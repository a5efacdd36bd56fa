namespace Twin.Storage;

/// <summary>What one COMMIT carries: messages in an arena, series rows, and what else must land with them.</summary>
/// <remarks>Shape: filled under the writer's lock, then read by the writer thread alone; reused, so a run in its
/// stride allocates nothing here.</remarks>
internal sealed class GroupBatch(int rowsMax)
{
    private byte[] _arena = new byte[64 << 10];
    private int _arenaUsed;

    public List<MessageRow> Messages { get; } = new(rowsMax);

    public List<SeriesRow> Series { get; } = new(rowsMax);

    /// <summary>Work on the database that needs no ordering against the messages of the batch.</summary>
    public List<Action<Database>> Work { get; } = [];

    /// <summary>The snapshot that closes this batch, or null.</summary>
    public GroupSnapshot? Snapshot { get; set; }

    public long Number { get; set; }

    public bool IsEmpty => Messages.Count == 0 && Series.Count == 0 && Work.Count == 0 && Snapshot is null;

    /// <summary>True when nothing more may be added before the batch is committed.</summary>
    public bool IsClosed => Snapshot is not null || Messages.Count >= rowsMax || Series.Count >= rowsMax;

    public bool HasRoomFor(int payloadBytes) =>
        !IsClosed && (_arenaUsed == 0 || _arenaUsed + payloadBytes <= StoreOptions.GroupBytes);

    public void Add(
        JournalStream stream, long sequence, string manifest, long atMicros, PayloadFormat format,
        ReadOnlySpan<byte> payload)
    {
        if (_arenaUsed + payload.Length > _arena.Length)
            Array.Resize(ref _arena, Math.Max(_arena.Length * 2, _arenaUsed + payload.Length));
        payload.CopyTo(_arena.AsSpan(_arenaUsed));
        Messages.Add(new MessageRow(stream, format, sequence, manifest, atMicros, _arenaUsed, payload.Length));
        _arenaUsed += payload.Length;
    }

    public ReadOnlySpan<byte> Payload(in MessageRow row) => _arena.AsSpan(row.Offset, row.Length);

    public void Clear()
    {
        Messages.Clear();
        Series.Clear();
        Work.Clear();
        Snapshot = null;
        _arenaUsed = 0;
        if (_arena.Length > StoreOptions.GroupBytes)
            _arena = new byte[64 << 10];
    }
}
