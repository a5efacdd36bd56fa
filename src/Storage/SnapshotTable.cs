namespace Twin.Storage;

/// <summary>The snapshots of a shard in the table <c>snapshot</c>: the two newest, and one to look back from.</summary>
internal static class SnapshotTable
{
    /// <summary>Makes <paramref name="blob"/> the newest, the newest the previous one, and forgets the one
    /// before.</summary>
    public static void Push(Database database, StreamNames names, long sequence, long createdTicks, byte[] blob)
    {
        Delete(database, names.PreviousSnapshot);
        using (Statement move = database.Prepare("UPDATE snapshot SET persistence_id=? WHERE persistence_id=?"))
            move.Bind(1, names.PreviousSnapshot).Bind(2, names.NewestSnapshot).Step();
        Insert(database, names.NewestSnapshot, sequence, createdTicks, blob);
    }

    /// <summary>Puts a snapshot in the place of the one that was kept.</summary>
    public static void Keep(Database database, StreamNames names, long sequence, long createdTicks, byte[] blob)
    {
        Delete(database, names.KeptSnapshot);
        Insert(database, names.KeptSnapshot, sequence, createdTicks, blob);
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
