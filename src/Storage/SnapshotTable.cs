namespace Twin.Storage;

/// <summary>The snapshots of a shard in the table <c>snapshot</c>: the two newest, the rungs of a ladder of older ones,
/// and one to look back from.</summary>
internal static class SnapshotTable
{
    /// <summary>Makes <paramref name="blob"/> the newest, the newest the previous one, and the one before a rung of the
    /// ladder, where there is one; else forgets it.</summary>
    public static void Push(
        Database database, StreamNames names, long sequence, long createdTicks, byte[] blob, bool isLadder)
    {
        if (isLadder && TimeOf(database, names.PreviousSnapshot) is { } before)
        {
            Delete(database, names.Rung(before));
            Move(database, names.PreviousSnapshot, names.Rung(before));
        }
        else
        {
            Delete(database, names.PreviousSnapshot);
        }

        Move(database, names.NewestSnapshot, names.PreviousSnapshot);
        Insert(database, names.NewestSnapshot, sequence, createdTicks, blob);
    }

    /// <summary>Every snapshot of the run, newest first; none of them is checked.</summary>
    public static List<StoredSnapshot> List(Database database, StreamNames names)
    {
        List<StoredSnapshot> found = [];
        using (Statement select = database.Prepare("SELECT persistence_id FROM snapshot WHERE {snapshots}"))
        {
            while (select.Step())
            {
                string name = select.Text(0);
                if ((names.RungMicros(name) ?? TimeOf(database, name)) is { } at)
                    found.Add(new StoredSnapshot(name, at));
            }
        }

        // Two of one instant hold one state; the newer one stands where a resume looks first.
        return [.. found.OrderByDescending(one => one.AtMicros).ThenBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>The snapshots that a run may be taken up from: the newest, the one before, the rungs from the newest
    /// down.</summary>
    public static IEnumerable<string> ToResumeFrom(Database database, StreamNames names) =>
    [
        names.NewestSnapshot, names.PreviousSnapshot,
        .. List(database, names).Select(one => one.Name).Where(name => names.RungMicros(name) is not null),
    ];

    /// <summary>Rows of series before the snapshot of a name; 0 where there is none.</summary>
    public static long SeriesBefore(Database database, string name) =>
        SnapshotEnvelope.SeriesOf(Head(database, name)) ?? 0;

    /// <summary>Puts a snapshot in the place of the one that was kept.</summary>
    public static void Keep(Database database, StreamNames names, long sequence, long createdTicks, byte[] blob)
    {
        Delete(database, names.KeptSnapshot);
        Insert(database, names.KeptSnapshot, sequence, createdTicks, blob);
    }

    // The name of a rung says when it was taken: what is long is not read for that.
    private static long? TimeOf(Database database, string name) => SnapshotEnvelope.TimeOf(Head(database, name));

    private static byte[] Head(Database database, string name)
    {
        using Statement select = database.Prepare(FormattableString.Invariant(
            $"SELECT substr(snapshot, 1, {SnapshotEnvelope.HeadBytes}) FROM snapshot WHERE persistence_id=? ")
            + "ORDER BY sequence_number DESC LIMIT 1");
        return select.Bind(1, name).Step() ? select.Blob(0).ToArray() : [];
    }

    private static void Move(Database database, string from, string to)
    {
        using Statement move = database.Prepare("UPDATE snapshot SET persistence_id=? WHERE persistence_id=?");
        move.Bind(1, to).Bind(2, from).Step();
    }

    private static void Insert(Database database, string name, long sequence, long createdTicks, byte[] blob)
    {
        using Statement insert = database.Prepare(
            "INSERT INTO snapshot (persistence_id, sequence_number, created, snapshot, manifest, serializer_id) "
            + "VALUES (?, ?, ?, ?, ?, ?)");
        insert.Bind(1, name).Bind(2, sequence).Bind(3, createdTicks).BindBlob(4, blob)
            .Bind(5, Manifests.WorldSnapshot).Bind(6, Schema.SerializerId).Step();
    }

    public static void Delete(Database database, string persistenceId)
    {
        using Statement delete = database.Prepare("DELETE FROM snapshot WHERE persistence_id=?");
        delete.Bind(1, persistenceId).Step();
    }

    /// <summary>Reads the snapshot that stands under a persistence id.</summary>
    /// <returns>The snapshot or what is wrong with it; both null when there is none.</returns>
    public static (Snapshot? Snapshot, string? Wrong, long Sequence) Read(
        Database database, StreamNames names, string persistenceId)
    {
        using Statement select = database.Prepare(
            "SELECT sequence_number, manifest, snapshot FROM snapshot WHERE persistence_id=? "
            + "ORDER BY sequence_number DESC LIMIT 1");
        select.Bind(1, persistenceId);
        if (!select.Step())
            return (null, null, 0);
        long sequence = select.Int64(0);
        string? wrong = SnapshotEnvelope.TryOpen(
            names.Shard, sequence, select.Text(1), select.Blob(2), out Snapshot? snapshot);
        return (snapshot, wrong, sequence);
    }
}
