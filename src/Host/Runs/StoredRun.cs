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
        Inputs = RunInputs.Of(reader.Inputs());
        ReachedMicros = reader.Info.IsFinished ? Inputs.UntilMicros : reader.Recovery().Snapshot?.AtMicros ?? 0;
        BeganMicros = Inputs.StartState is { } state ? WorldRun.ShardOf(state.Span).AtMicros : 0;
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

    /// <summary>How far the run got: its end, or its newest snapshot. Unit: µs of simulated time.</summary>
    public long ReachedMicros { get; }

    /// <summary>Whether this build may make another run of the same inputs than the build that made this one.</summary>
    public bool IsOfAnotherBuild => Info.Build != BuildIdentity.Current;

    /// <summary>Opens a run.</summary>
    /// <param name="name">As the user named it.</param>
    public static StoredRun Open(string name)
    {
        var reader = RunReader.Open(RunFolder.Resolve(Directory.GetCurrentDirectory(), name));
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
        var run = new WorldRun(WorldAssembly.Assemble(Inputs.Resolved.World, Info.Build));
        if (_reader.SnapshotBefore(atMicros) is { } snapshot) run.Restore(snapshot.State.Span, acceptBuild: true);
        else if (Inputs.StartState is { } state) run.Restore(state.Span, acceptBuild: true);
        return run;
    }

    public void Dispose() => _reader.Dispose();
}
