using System.Globalization;

namespace Twin.Storage;

/// <summary>Lets go of what a run need not keep: snapshots, journal, series, a small transaction at a time.</summary>
/// <remarks>
/// Shape: used by the store's thread alone. Everything is found out anew from the database in the transaction that
/// changes it, so it may be cut off anywhere and goes on where it was. O(1) rows a step.
/// </remarks>
internal sealed class Retention
{
    /// <summary>Rows that one transaction deletes: some milliseconds.</summary>
    internal const int RowsAtOnce = 1_000;

    private readonly Database _database;
    private readonly StreamNames _names;
    private readonly RunKeep _keep;
    private readonly TimeProvider _clock;
    private readonly Func<bool>[] _stages;
    private int _stage;

    public Retention(Database database, StreamNames names, RunKeep keep, TimeProvider clock)
    {
        (_database, _names, _keep, _clock) = (database, names, keep, clock);
        _stages = [ThinLadder, MoveMark, TrimInputs, TrimOutputs, FoldSeries, DropBins, _database.GiveBack];
    }

    /// <summary>Whether there may be something to do; a store that is opened looks once.</summary>
    public bool IsDue { get; private set; } = true;

    /// <summary>Says that there is a new snapshot.</summary>
    public void Look()
    {
        // A round that is under way sees it only where it begins again.
        _stage = 0;
        IsDue = true;
    }

    /// <summary>Does one small piece of work, in a transaction of its own.</summary>
    /// <exception cref="StorageException">The database refused.</exception>
    public void Step()
    {
        bool isMore = false;
        _database.InTransaction(() => isMore = _stages[_stage]());
        if (isMore || ++_stage < _stages.Length)
            return;
        (_stage, IsDue) = (0, false);
    }

    private bool ThinLadder()
    {
        List<StoredSnapshot> all = [.. All().Where(one => one.Name != _names.KeptSnapshot)];
        int before = 0;
        foreach (int index in SnapshotLadder.Superfluous([.. all.Select(one => one.AtMicros)], _keep.Snapshots))
        {
            if (_names.RungMicros(all[index].Name) is null)
                continue;
            SnapshotTable.Delete(_database, all[index].Name);
            before++;
        }

        return before > 0;
    }

    // The newest rung that is old enough and whole; the two newest snapshots are a resume's, not rungs.
    private bool MoveMark()
    {
        List<StoredSnapshot> all = All();
        if (_keep.JournalMicros is not { } back || all.Count == 0)
            return false;
        long kept = TrimMark.Read(_database)?.AtMicros ?? -1;
        foreach (StoredSnapshot rung in all.Where(one => _names.RungMicros(one.Name) is not null))
        {
            if (rung.AtMicros > all[0].AtMicros - back)
                continue;
            if (rung.AtMicros <= kept)
                return false;
            if (SnapshotTable.Read(_database, _names, rung.Name).Snapshot is not { } whole)
                continue;
            Mark(whole.Position);
            foreach (StoredSnapshot older in all.Where(one => one.AtMicros < rung.AtMicros))
                SnapshotTable.Delete(_database, older.Name);
            return false;
        }

        return false;
    }

    private void Mark(SnapshotPosition position)
    {
        ChainHead stayed = ChainHead.Empty;
        foreach (JournalEntry entry in Standing(position.Inputs.Count))
            stayed = TrimMark.With(stayed, entry);
        new TrimMark(position.AtMicros, position.Inputs, position.Outputs, _keep.Standing, stayed).Write(_database);
        _database.MarkTrimmed();
        foreach ((string id, ChainHead head) in (ReadOnlySpan<(string, ChainHead)>)[
            (_names.IdOf(JournalStream.Inputs), position.Inputs),
            (_names.IdOf(JournalStream.Outputs), position.Outputs)])
        {
            // So does Akka remember how far a stream was deleted.
            using Statement forget = _database.Prepare("DELETE FROM journal_metadata WHERE persistence_id=?");
            forget.Bind(1, id).Step();
            using Statement remember = _database.Prepare(
                "INSERT INTO journal_metadata (persistence_id, sequence_number) VALUES (?, ?)");
            remember.Bind(1, id).Bind(2, head.Count).Step();
        }
    }

    private IEnumerable<JournalEntry> Standing(long last)
    {
        string standing = string.Join(", ", _keep.Standing.Select(_ => "?"));
        using Statement select = _database.Prepare(
            "SELECT sequence_number, manifest, message FROM journal WHERE persistence_id=? AND sequence_number<=? "
            + $"AND manifest IN ({standing}) ORDER BY sequence_number");
        select.Bind(1, _names.IdOf(JournalStream.Inputs)).Bind(2, last);
        for (int i = 0; i < _keep.Standing.Count; i++)
            select.Bind(3 + i, _keep.Standing[i]);
        string name = _names.Of(JournalStream.Inputs);
        while (select.Step())
        {
            string? wrong = RunQueries.Open(select, name, select.Int64(0), null, out JournalEntry entry);
            if (wrong is not null)
                throw StorageErrors.Damaged(_database.Where, $"{name} {select.Int64(0)}: {wrong}");
            yield return entry;
        }
    }

    private bool TrimInputs()
    {
        if (TrimMark.Read(_database) is not { } mark)
            return false;
        long young = (_clock.GetUtcNow() - RunKeep.CommandsStay).Ticks;
        string standing = string.Join(", ", mark.Standing.Select(_ => "?"));
        using Statement delete = Trimming(JournalStream.Inputs, FormattableString.Invariant(
            $" AND NOT (manifest LIKE 'command.%' AND created > {young}) AND manifest NOT IN ({standing})"));
        delete.Bind(1, _names.IdOf(JournalStream.Inputs)).Bind(2, _names.IdOf(JournalStream.Inputs))
            .Bind(3, mark.Inputs.Count);
        for (int i = 0; i < mark.Standing.Count; i++)
            delete.Bind(4 + i, mark.Standing[i]);
        return Rows(delete) == RowsAtOnce;
    }

    private bool TrimOutputs()
    {
        if (TrimMark.Read(_database) is not { } mark)
            return false;
        using Statement delete = Trimming(JournalStream.Outputs, "");
        delete.Bind(1, _names.IdOf(JournalStream.Outputs)).Bind(2, _names.IdOf(JournalStream.Outputs))
            .Bind(3, mark.Outputs.Count);
        return Rows(delete) == RowsAtOnce;
    }

    private bool FoldSeries()
    {
        List<StoredSnapshot> all = All();
        return _keep.SeriesMicros is { } back && all.Count > 0 && SeriesFold.Next(
            _database, _keep.SeriesTiers, SnapshotTable.SeriesBefore(_database, _names.PreviousSnapshot),
            all[0].AtMicros - back);
    }

    private bool DropBins()
    {
        if (SeriesBase.Read(_database).Count == 0)
            return false;
        long now = All()[0].AtMicros;
        return _keep.SeriesTiers.Any(
            tier => tier.KeptMicros is { } back && now > back && SeriesBins.Drop(_database, tier, now - back));
    }

    private Statement Trimming(JournalStream stream, string but) => _database.Prepare(
        "DELETE FROM journal WHERE persistence_id=? AND sequence_number IN (SELECT sequence_number FROM journal "
        + "WHERE persistence_id=? AND sequence_number<=?" + but
        + string.Create(CultureInfo.InvariantCulture, $" ORDER BY sequence_number LIMIT {RowsAtOnce})")
        + " RETURNING sequence_number");

    private static int Rows(Statement delete)
    {
        int rows = 0;
        while (delete.Step())
            rows++;
        return rows;
    }

    private List<StoredSnapshot> All() => SnapshotTable.List(_database, _names);
}
