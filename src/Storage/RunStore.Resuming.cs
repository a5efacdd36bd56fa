using System.Text.Json.Nodes;

namespace Twin.Storage;

/// <content>How a run is taken up again: one transaction cuts behind the newest whole snapshot and reopens
/// it.</content>
public sealed partial class RunStore
{
    /// <summary>Reopens a run for writing.</summary>
    /// <param name="folder">Its folder or address, from <see cref="RunFolder.Resolve"/>.</param>
    /// <param name="resume">Build and, if any, the new end.</param>
    /// <param name="options">How to group commits, or null for the defaults.</param>
    /// <returns>The run; <see cref="Recovery"/> says from where to rebuild the state.</returns>
    /// <exception cref="StorageException">Not a run, open elsewhere, damaged, or of another build.</exception>
    /// <remarks>Inputs are never deleted. Outputs, series and decisions behind the snapshot are: replay makes them
    /// again, the same.</remarks>
    public static RunStore Resume(string folder, ResumeOptions resume, StoreOptions? options = null)
    {
        StoreOptions chosen = (options ?? new StoreOptions()).Checked();
        RunHome home = RunHome.Take(folder, chosen);
        try
        {
            home.CheckLog();
            CheckBuild(home.Address, resume);
            home.Unseal();
            return Open(home, chosen, resume);
        }
        catch
        {
            home.Dispose();
            throw;
        }
    }

    /// <summary>Reads inputs back, for replay.</summary>
    /// <param name="fromSequence">The first one wanted; usually <see cref="Recovery.ReplayFrom"/>.</param>
    /// <returns>The inputs in order, as far as they are committed at the time of the call.</returns>
    /// <exception cref="StorageException">An input is damaged or missing.</exception>
    public IReadOnlyList<JournalEntry> ReadInputs(long fromSequence)
    {
        using RunReader reader = RunReader.Open(Folder);
        return [.. reader.Inputs(fromSequence)];
    }

    private static RunStore Open(RunHome home, StoreOptions options, ResumeOptions? reopen)
    {
        Database database = home.Open();
        try
        {
            RunInfo info = RunInfo.Read(database);
            StreamNames names = database.NamesOf(info.Shard);
            Recovery recovery = RunQueries.FindRecovery(database, names);
            BatchCommitter committer = reopen is null
                ? new BatchCommitter(database, names, options.Keep is not null)
                : Reopen(database, names, info, recovery, reopen, options);
            RunInfo now = reopen is null ? info : info with { Build = reopen.Build, IsFinished = false };
            return new RunStore(home, database, now, recovery, committer, options);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    // Read through a reader, because opening for writing alone already changes the file.
    private static void CheckBuild(string folder, ResumeOptions resume)
    {
        using RunReader reader = RunReader.Open(folder);
        if (reader.Info.Build != resume.Build && !resume.AcceptBuild)
            throw StorageErrors.OtherBuild(folder, reader.Info.Build, resume.Build);
    }

    private static BatchCommitter Reopen(
        Database database, StreamNames names, RunInfo info, Recovery recovery, ResumeOptions resume,
        StoreOptions options)
    {
        database.Begin();
        try
        {
            CutBehind(database, names, recovery);
            database.ReopenRun();
            database.Execute("DELETE FROM run WHERE {run} AND key LIKE 'head:%'");
            RunInfo.Put(database, "state", "open");
            RunInfo.Put(database, "build", resume.Build);
            BatchCommitter committer = new(database, names, options.Keep is not null);
            long next = committer.Position(0).Inputs.Count + 1;
            committer.Write(ReopeningInputs(info, recovery, resume, next), options.Clock.GetUtcNow().Ticks);
            database.Commit();
            return committer;
        }
        catch
        {
            database.RollBack();
            throw;
        }
    }

    private static void CutBehind(Database database, StreamNames names, Recovery recovery)
    {
        SnapshotPosition? position = recovery.Snapshot?.Position;
        Cut(database, "journal WHERE sequence_number>? AND persistence_id=?", position?.Outputs.Count ?? 0, names);
        Cut(database, "decision WHERE {run} AND sequence>?", position?.Decisions.Count ?? 0, null);
        Cut(database, "series WHERE {run} AND rowid>?", position?.Series.Count ?? 0, null);
        foreach (string damaged in recovery.LeftAside)
            SnapshotTable.Delete(database, damaged);
        (Snapshot? kept, _, _) = SnapshotTable.Read(database, names, names.KeptSnapshot);
        if (kept is null || kept.AtMicros > (recovery.Snapshot?.AtMicros ?? 0))
            SnapshotTable.Delete(database, names.KeptSnapshot);
    }

    private static void Cut(Database database, string tableAndCondition, long kept, StreamNames? names)
    {
        using Statement delete = database.Prepare("DELETE FROM " + tableAndCondition);
        delete.Bind(1, kept);
        if (names is not null)
            delete.Bind(2, names.IdOf(JournalStream.Outputs));
        delete.Step();
    }

    private static GroupBatch ReopeningInputs(RunInfo before, Recovery recovery, ResumeOptions resume, long next)
    {
        GroupBatch batch = new(rowsMax: 2);
        long at = recovery.Snapshot?.AtMicros ?? 0;
        if (before.Build != resume.Build)
        {
            JsonObject change = new() { ["from"] = before.Build, ["to"] = resume.Build };
            batch.Add(JournalStream.Inputs, next++, Manifests.BuildChanged, at, PayloadFormat.Json, Utf8(change));
        }

        if (resume.UntilMicros is { } until)
        {
            JsonObject end = new() { ["untilMicros"] = until };
            batch.Add(JournalStream.Inputs, next, Manifests.RunExtended, at, PayloadFormat.Json, Utf8(end));
        }

        return batch;
    }

    private static byte[] Utf8(JsonObject json) =>
        System.Text.Encoding.UTF8.GetBytes(json.ToJsonString(CanonicalJson.Serialising));
}
