using Twin.Host.Commands;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>A run in its folder, ready to be made again up to any instant that it reached.</summary>
internal sealed class StoredRun : IDisposable
{
    private readonly RunReader _reader;

    private StoredRun(RunReader reader)
    {
        _reader = reader;
        Inputs = Readable(() => RunInputs.Of(reader.Inputs()));
        ReachedMicros = reader.Info.IsFinished ? Inputs.UntilMicros : reader.Recovery().Snapshot?.AtMicros ?? 0;
        KeptFromMicros = reader.KeptFromMicros;
        BeganMicros = Inputs.Origin?.AtMicros ?? 0;
    }

    /// <summary>The run's folder.</summary>
    public string Folder => _reader.Folder;

    /// <summary>What the run says about itself.</summary>
    public RunInfo Info => _reader.Info;

    /// <summary>What its inputs say.</summary>
    public RunInputs Inputs { get; }

    /// <summary>Its stored series and journal.</summary>
    public RunReader Reader => _reader;

    /// <summary>Where a fork left its parent; 0 for others. Unit: µs of simulated time.</summary>
    public long BeganMicros { get; }

    /// <summary>From when on the run can be made again: its beginning, or where a trimmed journal begins. Unit: µs of
    /// simulated time.</summary>
    public long FirstMicros => KeptFromMicros ?? BeganMicros;

    /// <summary>Where a trimmed journal begins; null where it is whole. Unit: µs of simulated time.</summary>
    public long? KeptFromMicros { get; }

    /// <summary>How far the run got: its end, or its newest snapshot. Unit: µs of simulated time.</summary>
    public long ReachedMicros { get; }

    /// <summary>Whether this build may make another run of the same inputs than the build that made this one.</summary>
    public bool IsOfAnotherBuild => Info.Build != BuildIdentity.Current;

    /// <summary>Opens a run.</summary>
    /// <param name="name">As the user named it.</param>
    public static StoredRun Open(string name)
    {
        var reader = RunReader.Open(StoreChoice.Resolve(name));
        try
        {
            return new StoredRun(reader);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The run at its newest stored state that is not later than an instant, or at its beginning.</summary>
    /// <param name="atMicros">The instant. Unit: µs of simulated time.</param>
    public WorldRun Before(long atMicros)
    {
        // Another build may keep its states otherwise: from its inputs it can still be made again.
        if (!IsOfAnotherBuild && _reader.SnapshotBefore(atMicros) is { } snapshot)
        {
            return RunRebuilding.From(Inputs, snapshot, Info.Build);
        }

        return KeptFromMicros is null ? AtItsBeginning() : AtTheOldest();
    }

    /// <summary>The run at its beginning: at time zero, or where a fork left its parent.</summary>
    /// <exception cref="StorageException">Its journal was trimmed.</exception>
    public WorldRun AtItsBeginning() => KeptFromMicros is null
        ? Readable(() => RunRebuilding.FromTheStart(Inputs, Info.Build))
        : throw TrimmedPast.Of(_reader);

    private WorldRun AtTheOldest() => _reader.SnapshotBefore(KeptFromMicros!.Value) is { } oldest
        ? Readable(() => RunRebuilding.From(Inputs, oldest, Info.Build))
        : throw TrimmedPast.Of(_reader);

    /// <summary>The run where it stopped; null where only another build can read that.</summary>
    public WorldRun? AtItsEnd()
    {
        var run = IsOfAnotherBuild ? null : Before(ReachedMicros);
        return run?.NowMicros == ReachedMicros ? run : null;
    }

    /// <summary>The run's world at time zero.</summary>
    public WorldRun Assemble() => new(WorldAssembly.Assemble(Inputs.First.World, Info.Build));

    /// <summary>Reads what this build wrote, or says that another did.</summary>
    private T Readable<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsOfAnotherBuild && e is not (StorageException or OutOfMemoryException))
        {
            // Bytes of another layout may fail in any way.
            throw new StorageException(
                StorageFailure.OtherBuild, "TW2091", $"the run was made by build {Info.Build}, which kept it otherwise",
                _reader.Folder, "use the build that made it, or run its world again", e);
        }
    }

    public void Dispose() => _reader.Dispose();
}
