using Twin.Storage.Postgres;

namespace Twin.Storage;

/// <content>How a run comes into being: prepared beside its place, with its first inputs and, for a fork, its first
/// snapshot committed, then renamed.</content>
public sealed partial class RunStore
{
    /// <summary>Creates a run; when this returns, its first inputs are acknowledged.</summary>
    /// <param name="run">What it begins with; at least one input.</param>
    /// <param name="options">How to group commits, or null for the defaults.</param>
    /// <returns>The run, open for writing.</returns>
    /// <exception cref="StorageException">The folder exists or cannot be made.</exception>
    public static RunStore Create(NewRun run, StoreOptions? options = null) =>
        Create(run, parent: null, snapshot: null, (options ?? new StoreOptions()).Checked());

    /// <summary>Branches a run: a new folder whose first input names the parent, the position and the
    /// changes.</summary>
    /// <param name="run">The new run; its first input is the resolved world with the changes applied.</param>
    /// <param name="origin">Where it branches off.</param>
    /// <param name="state">The parent's state at that position, which the fork takes as its first snapshot.</param>
    /// <param name="options">How to group commits, or null for the defaults.</param>
    /// <returns>The fork, open for writing; its <see cref="Recovery"/> begins from the given state.</returns>
    /// <exception cref="StorageException">The folder exists or cannot be made.</exception>
    public static RunStore Fork(NewRun run, ForkOrigin origin, byte[] state, StoreOptions? options = null)
    {
        NewInput lineage = new(Manifests.RunForked, origin.ToJson());
        NewRun fork = run with { Inputs = [lineage, .. run.Inputs] };
        GroupSnapshot start = new(origin.AtMicros, state);
        return Create(fork, origin.ParentRunId, start, (options ?? new StoreOptions()).Checked());
    }

    private static RunStore Create(
        NewRun run, string? parent, GroupSnapshot? snapshot, StoreOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfZero(run.Inputs.Count, nameof(run));
        RunInfo info = new()
        {
            RunId = Guid.NewGuid().ToString("N"),
            World = run.World,
            Shard = run.World,
            From = run.From,
            Build = run.Build,
            Parent = parent,
        };
        return run.Store is { } store
            ? CreateInServer(store, info, run.Inputs, snapshot, options)
            : CreateInFolder(run, info, snapshot, options);
    }

    private static RunStore CreateInFolder(NewRun run, RunInfo info, GroupSnapshot? snapshot, StoreOptions options)
    {
        RunLock? held = null;
        try
        {
            string folder = RunFolder.Create(run.Root, run.World, run.Out, temporary =>
            {
                // Taken before the rename, so that nobody can open the run between its birth and our return.
                held = RunLock.Take(temporary);
                // Closed again before the rename: SQLite names its write-ahead log by the path it was opened with.
                using SqliteDatabase database = SqliteDatabase.OpenForWriting(
                    Path.Combine(temporary, RunFolder.DatabaseName), create: true);
                database.Begin();
                Schema.Create(database);
                info.Write(database);
                database.Commit();
                Fill(database, info, run.Inputs, snapshot, options);
            });
            return Open(RunHome.Of(folder, held!), options, reopen: null);
        }
        catch
        {
            held?.Dispose();
            throw;
        }
    }

    // One transaction from the run's name to its first inputs: no half-written run exists here either.
    private static RunStore CreateInServer(
        StoreUrl store, RunInfo info, IReadOnlyList<NewInput> inputs, GroupSnapshot? snapshot, StoreOptions options)
    {
        PostgresDatabase database = PostgresDatabase.ConnectForWriting(store);
        try
        {
            database.Begin();
            PostgresRun made = PostgresRuns.Add(database, PostgresRuns.RunKind, info.World, info.From);
            database.Hold(made, options);
            info.Write(database);
            using (BatchCommitter committer = new(database, made.Names))
                committer.Write(FirstBatch(inputs, snapshot), options.Clock.GetUtcNow().Ticks);
            database.Commit();
            string address = (store with { Run = made.Name }).ToString();
            return Open(RunHome.Of(address, database), options, reopen: null);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static void Fill(
        Database database, RunInfo info, IReadOnlyList<NewInput> inputs, GroupSnapshot? snapshot, StoreOptions options)
    {
        using BatchCommitter committer = new(database, database.NamesOf(info.Shard));
        committer.Commit(FirstBatch(inputs, snapshot), options.Clock.GetUtcNow().Ticks);
    }

    private static GroupBatch FirstBatch(IReadOnlyList<NewInput> inputs, GroupSnapshot? snapshot)
    {
        GroupBatch batch = new(inputs.Count) { Snapshot = snapshot };
        for (int i = 0; i < inputs.Count; i++)
        {
            NewInput input = inputs[i];
            batch.Add(JournalStream.Inputs, i + 1, input.Manifest, input.AtMicros, input.Format, input.Payload.Span);
        }

        return batch;
    }
}
