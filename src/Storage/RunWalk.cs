namespace Twin.Storage;

/// <summary>One verification of one database; the pass behind <see cref="RunVerifier"/>.</summary>
internal sealed class RunWalk
{
    private readonly Database _database;
    private readonly RunInfo _info;
    private readonly StreamNames _names;
    private readonly Dictionary<string, ChainHead> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChainHead> _begins = new(StringComparer.Ordinal);
    private readonly List<ChainMark> _marks = [];
    private readonly TrimMark? _trimmed;
    private ChainHead _stayed = ChainHead.Empty;

    public RunWalk(Database database)
    {
        _database = database;
        _info = RunInfo.Read(database);
        _names = database.NamesOf(_info.Shard);
        _trimmed = TrimMark.Read(database);
        foreach (JournalStream stream in Enum.GetValues<JournalStream>())
            _heads[_names.Of(stream)] = _begins[_names.Of(stream)] = TrimMark.Begin(_trimmed, stream);
    }

    /// <summary>Entries found whole so far.</summary>
    public long Entries { get; private set; }

    public BadEntry? FirstBad()
    {
        // Snapshots state where the chains stood, so they are opened before and judged after the journal.
        BadEntry? badSnapshot = CollectSnapshots();
        BadEntry? badRun = CollectFinalHeads();
        return Journal() ?? badSnapshot ?? Decisions() ?? Series() ?? badRun ?? UnmetMark() ?? Structure();
    }

    private BadEntry? CollectSnapshots()
    {
        using Statement select = _database.Prepare(
            "SELECT sequence_number, manifest, snapshot, persistence_id, serializer_id FROM snapshot WHERE {snapshots} "
            + "ORDER BY sequence_number, persistence_id DESC");
        while (select.Step())
        {
            long sequence = select.Int64(0);
            string? wrong = SnapshotEnvelope.TryOpen(
                _names.Shard, sequence, select.Text(1), select.Blob(2), out Snapshot? snapshot);
            if (wrong is null && !_names.IsSnapshot(select.Text(3), snapshot!.AtMicros))
                wrong = "the persistence id is unknown";
            if (wrong is null && select.Int64(4) != Schema.SerializerId)
                wrong = "the serializer id was changed";
            if (wrong is not null)
                return new BadEntry("snapshot", sequence, _names.Shard, wrong);
            Entries++;
            SnapshotPosition position = snapshot!.Position;
            Mark(JournalStream.Inputs, position.Inputs);
            Mark(JournalStream.Outputs, position.Outputs);
            Mark(JournalStream.Decisions, position.Decisions);
            _marks.Add(new ChainMark(ChainMark.Series, position.Series));
        }

        return null;
    }

    private BadEntry? CollectFinalHeads()
    {
        if (!_info.IsFinished)
            return null;
        using Statement select = _database.Prepare(
            "SELECT key, value FROM run WHERE {run} AND key LIKE 'head:%' ORDER BY key");
        int found = 0;
        while (select.Step())
        {
            string stream = select.Text(0)["head:".Length..];
            if (ChainHead.Parse(select.Text(1)) is not { } head
                || !(_heads.ContainsKey(stream) || stream == ChainMark.Series))
            {
                return new BadEntry("run", 0, null, $"{select.Text(0)} is unreadable");
            }

            _marks.Add(new ChainMark(stream, head));
            found++;
        }

        return found == _heads.Count + 1
            ? null
            : new BadEntry("run", 0, null, "the ends of the chains are not all there");
    }

    private BadEntry? Journal()
    {
        using Statement select = _database.Prepare(
            "SELECT sequence_number, manifest, message, persistence_id, deleted, identifier, tags, created "
            + $"FROM {_database.JournalAsAppended} WHERE {{ids}} ORDER BY ordering");
        while (select.Step())
        {
            string stream = _names.NameOf(select.Text(3));
            if (!_heads.TryGetValue(stream, out ChainHead head) || stream == _names.Of(JournalStream.Decisions))
                return new BadEntry("journal", select.Int64(0), stream, "the persistence id is unknown");
            long before = _begins[stream].Count;
            string? wrong = select.Int64(0) <= before ? Stayed(select, stream) : Advance(select, stream, head);
            if (wrong is null && (select.Int64(4) != 0 || select.Int64(5) != Schema.SerializerId
                || !select.IsNull(6) || !select.IsInteger(7)))
            {
                wrong = "deleted, identifier, tags or created was changed";
            }

            if (wrong is not null)
                return new BadEntry("journal", Math.Min(select.Int64(0), head.Count + 1), stream, wrong);
        }

        return _trimmed is null ? null : Kept(_trimmed);
    }

    // What stands before the point from which the journal is kept has no neighbours: each is proved by its own link,
    // and those that are to stay by their digest.
    private string? Stayed(Statement row, string stream)
    {
        string? wrong = RunQueries.Open(row, stream, row.Int64(0), null, out JournalEntry entry);
        if (wrong is not null)
            return wrong;
        Entries++;
        if (stream == _names.Of(JournalStream.Inputs) && _trimmed!.Standing.Contains(entry.Manifest))
            _stayed = TrimMark.With(_stayed, entry);
        return null;
    }

    private BadEntry? Kept(TrimMark mark)
    {
        string stream = _names.Of(JournalStream.Inputs);
        if (!_stayed.Is(mark.Stayed))
        {
            return new BadEntry(
                "journal", 1, stream,
                $"of what says what the run is {mark.Stayed.Count} inputs were kept, {_stayed.Count} are there");
        }

        return _begins.All(begin => Meets(begin.Key, begin.Value))
            ? null
            : new BadEntry("run", 0, null, "the journal is kept from another place than its snapshots say");
    }

    private BadEntry? Decisions()
    {
        string stream = _names.Of(JournalStream.Decisions);
        using Statement select = _database.Prepare(
            "SELECT sequence, name, evidence FROM decision WHERE {run} ORDER BY sequence");
        while (select.Step())
        {
            ChainHead head = _heads[stream];
            if (Advance(select, stream, head) is { } wrong)
                return new BadEntry("decision", head.Count + 1, stream, wrong);
        }

        return null;
    }

    private string? Advance(Statement row, string stream, ChainHead head)
    {
        string? wrong = RunQueries.Open(row, stream, head.Count + 1, head.Link, out JournalEntry entry);
        if (wrong is not null)
            return wrong;
        Entries++;
        ChainHead now = new(entry.Sequence, entry.Link.ToArray());
        _heads[stream] = now;
        return Meets(stream, now) ? null : "the chain differs from the one a later entry was built on";
    }

    private BadEntry? Series()
    {
        SeriesDigest digest = new(SeriesBase.Read(_database));
        HashSet<long> wanted = [.. _marks.Where(m => m.Stream == ChainMark.Series).Select(m => m.Head.Count)];
        long good = digest.Count, begin = digest.Count;
        using Statement select = _database.Prepare(
            "SELECT series_id, time, value, rowid FROM series WHERE {run} ORDER BY rowid");
        while (select.Step())
        {
            if (select.Int64(3) != digest.Count + 1)
                return new BadEntry("series", digest.Count + 1, null, "the row is missing");
            digest.Add((int)select.Int64(0), select.Int64(1), RunQueries.Value(select, 2));
            if (!wanted.Contains(digest.Count))
                continue;
            if (!Meets(ChainMark.Series, digest.Head()))
            {
                return new BadEntry(
                    "series", good + 1, null, $"rows {good + 1} to {digest.Count} do not match their digest");
            }

            good = digest.Count;
        }

        Entries += digest.Count - begin;
        return null;
    }

    // The marks of empty chains and those behind a cut tail: nothing on the way could meet them.
    private BadEntry? UnmetMark()
    {
        foreach (ChainMark mark in _marks)
        {
            if (mark.Head.Count == 0 && !mark.Head.Link.AsSpan().ContainsAnyExcept((byte)0))
                continue;
            long reached = mark.Stream == ChainMark.Series
                ? SeriesBase.Read(_database).Count + _database.Scalar("SELECT count(*) FROM series WHERE {run}")
                : _heads[mark.Stream].Count;
            if (mark.Head.Count == 0 || mark.Head.Count > reached)
            {
                string table = mark.Stream == ChainMark.Series ? "series" : Table(mark.Stream);
                return new BadEntry(
                    table, reached + 1, mark.Stream, $"{mark.Head.Count} entries were written, {reached} are there");
            }
        }

        return null;
    }

    private BadEntry? Structure() =>
        _database.StructureFault() is { } fault ? new BadEntry("database", 0, null, fault) : null;

    private bool Meets(string stream, ChainHead head) => _marks.TrueForAll(mark =>
        mark.Stream != stream || mark.Head.Count != head.Count || mark.Head.Link.AsSpan().SequenceEqual(head.Link));

    private void Mark(JournalStream stream, ChainHead head) => _marks.Add(new ChainMark(_names.Of(stream), head));

    private string Table(string stream) => stream == _names.Of(JournalStream.Decisions) ? "decision" : "journal";
}
