using System.Globalization;

namespace Twin.Storage;

/// <summary>Reads that both the writing and the reading side need.</summary>
internal static class RunQueries
{
    public static List<SeriesName> SeriesNames(Database database)
    {
        using Statement select = database.Prepare("SELECT id, name, tags FROM series_name WHERE {run} ORDER BY id");
        List<SeriesName> names = [];
        while (select.Step())
            names.Add(new SeriesName((int)select.Int64(0), select.Text(1), select.Text(2)));
        return names;
    }

    /// <summary>Where every chain stands, read from its last row, and the digest of the series, read from
    /// all.</summary>
    public static (ChainHead[] Heads, SeriesDigest Digest) Heads(Database database, StreamNames names)
    {
        TrimMark? mark = TrimMark.Read(database);
        ChainHead[] heads =
        [
            .. Enum.GetValues<JournalStream>().Select(stream => Last(database, names, stream) is { } last
                ? new ChainHead(last.Sequence, last.Link.ToArray())
                : TrimMark.Begin(mark, stream)),
        ];
        SeriesDigest digest = new(SeriesBase.Read(database));
        using Statement rows = database.Prepare(
            "SELECT series_id, time, value FROM series WHERE {run} ORDER BY rowid");
        while (rows.Step())
            digest.Add((int)rows.Int64(0), rows.Int64(1), Value(rows, 2));
        return (heads, digest);
    }

    /// <summary>SQLite stores NaN as NULL.</summary>
    public static double Value(Statement row, int column) => row.IsNull(column) ? double.NaN : row.Double(column);

    /// <summary>Messages of a stream from a sequence number on, each checked against its link.</summary>
    /// <remarks>Of inputs before the point from which the journal is kept come those that are still there; of outputs
    /// none.</remarks>
    /// <exception cref="StorageException">A message is damaged or missing.</exception>
    public static IEnumerable<JournalEntry> Messages(
        Database database, StreamNames names, JournalStream stream, long fromSequence)
    {
        ChainHead begin = TrimMark.Begin(TrimMark.Read(database), stream);
        long expected = Math.Max(fromSequence, begin.Count + 1);
        byte[]? link = fromSequence <= begin.Count ? begin.Link : null;
        using Statement select = SelectMessages(
            database, names, stream, stream == JournalStream.Inputs ? fromSequence : expected);
        while (select.Step())
        {
            long sequence = select.Int64(0);
            bool isBefore = sequence <= begin.Count;
            string? wrong = Open(
                select, names.Of(stream), isBefore ? sequence : expected, isBefore ? null : link,
                out JournalEntry entry);
            if (wrong is not null)
            {
                long at = isBefore ? sequence : expected;
                throw StorageErrors.Damaged(database.Where, $"{names.Of(stream)} {at}: {wrong}");
            }

            if (!isBefore)
                (link, expected) = (entry.Link.ToArray(), expected + 1);
            yield return entry;
        }
    }

    /// <summary>Opens the row a statement stands on (sequence, manifest, message) and checks its place.</summary>
    public static string? Open(Statement row, string name, long expected, byte[]? link, out JournalEntry entry)
    {
        long sequence = row.Int64(0);
        entry = default;
        if (sequence != expected)
            return $"expected sequence {expected}, found {sequence}";
        string? wrong = MessageEnvelope.TryOpen(
            name, sequence, row.Text(1), row.Blob(2), out entry, out byte[] previous);
        if (wrong is null && link is not null && !previous.AsSpan().SequenceEqual(link))
            wrong = "the link to its predecessor is broken";
        return wrong;
    }

    /// <summary>Records where the chains end, so that a cut tail of a finished run is noticed.</summary>
    public static void PutHeads(Database database, StreamNames names, SnapshotPosition position)
    {
        RunInfo.Put(database, "head:" + names.Of(JournalStream.Inputs), position.Inputs.ToString());
        RunInfo.Put(database, "head:" + names.Of(JournalStream.Outputs), position.Outputs.ToString());
        RunInfo.Put(database, "head:" + names.Of(JournalStream.Decisions), position.Decisions.ToString());
        RunInfo.Put(database, "head:series", position.Series.ToString());
    }

    /// <summary>Finds the newest whole snapshot.</summary>
    public static Recovery FindRecovery(Database database, StreamNames names)
    {
        List<string> damaged = [];
        long begin = SeriesBase.Read(database).Count;
        string? why = null;
        foreach (string name in SnapshotTable.ToResumeFrom(database, names))
        {
            (Snapshot? snapshot, string? wrong, long sequence) = SnapshotTable.Read(database, names, name);
            if (snapshot is not null && snapshot.Position.Series.Count < begin)
                (snapshot, wrong) = (null, "series behind it were let go of");
            if (snapshot is not null)
            {
                string? warning = why is null ? null : string.Create(
                    CultureInfo.InvariantCulture, $"{why}; going back to the one at {snapshot.AtMicros} µs");
                return new Recovery(snapshot, snapshot.InputSequence + 1, warning) { LeftAside = damaged };
            }

            if (wrong is null)
                continue;
            damaged.Add(name);
            why ??= string.Create(
                CultureInfo.InvariantCulture, $"the newest snapshot (sequence {sequence}) is damaged: {wrong}");
        }

        if (TrimMark.Read(database) is not null)
        {
            throw StorageErrors.Damaged(
                database.Where, why ?? "the snapshot from which the journal is kept is missing");
        }

        return why is null
            ? Recovery.FromTheBeginning
            : new Recovery(null, 1, why + "; replaying from input 0") { LeftAside = damaged };
    }

    /// <summary>The last message of a stream, or null.</summary>
    /// <exception cref="StorageException">It is damaged.</exception>
    public static JournalEntry? Last(Database database, StreamNames names, JournalStream stream)
    {
        using Statement select = database.Prepare(stream == JournalStream.Decisions
            ? "SELECT sequence, name, evidence FROM decision WHERE {run} ORDER BY sequence DESC LIMIT 1"
            : "SELECT sequence_number, manifest, message FROM journal WHERE persistence_id=? "
                + "ORDER BY sequence_number DESC LIMIT 1");
        if (stream != JournalStream.Decisions)
            select.Bind(1, names.IdOf(stream));
        if (!select.Step())
            return null;
        string? wrong = Open(select, names.Of(stream), select.Int64(0), null, out JournalEntry entry);
        return wrong is null
            ? entry
            : throw StorageErrors.Damaged(database.Where, $"{names.Of(stream)} {select.Int64(0)}: {wrong}");
    }

    private static Statement SelectMessages(Database database, StreamNames names, JournalStream stream, long from)
    {
        if (stream == JournalStream.Decisions)
        {
            return database.Prepare(
                "SELECT sequence, name, evidence FROM decision WHERE {run} AND sequence>=? ORDER BY sequence")
                .Bind(1, from);
        }

        return database.Prepare(
            "SELECT sequence_number, manifest, message FROM journal "
            + "WHERE persistence_id=? AND sequence_number>=? ORDER BY sequence_number")
            .Bind(1, names.IdOf(stream)).Bind(2, from);
    }
}
