using Twin.Host.Forecast.RunOutput;
using Twin.Host.Report;
using Twin.Host.Telemetry;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Explaining;
using Twin.World.Running;

namespace Twin.Host.Runs;

/// <summary>A run in progress: the world, its store, and how far it is to go.</summary>
internal sealed class RunSession : IDisposable
{
    /// <summary>Simulated steps between two looks at the clock and at the stop signal.</summary>
    private const int StepsPerLook = 64;

    /// <summary>Wall time between two snapshots when the user names no number of steps.</summary>
    private static readonly TimeSpan _snapshotEvery = TimeSpan.FromSeconds(10);

    private readonly RunStore _store;
    private readonly RunOptions _options;
    private readonly int[] _series;
    private readonly RunRemote? _remote;
    private readonly long _startedAt;
    private readonly TimeSpan _cpuBefore = Environment.CpuUsage.TotalTime;
    private EconomyJournal _economy = new([]);
    private long _snapshotAt;
    private long _snapshotStep;

    private RunSession(RunStore store, ResolvedWorld resolved, AssembledWorld world, RunOptions options)
    {
        (_store, Resolved, _options) = (store, resolved, options);
        Run = new WorldRun(world);
        UntilMicros = world.Record.UntilMicros;
        _series = [.. Run.Catalogue.Names.Select(series => store.DefineSeries(series.Name, $"unit={series.Unit}"))];
        _startedAt = _snapshotAt = options.Time.GetTimestamp();
        world.Shard.Observer = RunJournalist.For(options.Record, store, world);
        if (options.Remote is { } remote)
        {
            _remote = new RunRemote(Run, RunRemote.NameOf(resolved.Stem, store.Folder), remote, options.Time);
        }
    }

    /// <summary>The world as input 0 holds it.</summary>
    public ResolvedWorld Resolved { get; }

    /// <summary>The world in motion.</summary>
    public WorldRun Run { get; }

    /// <summary>The run's folder.</summary>
    public string Folder => _store.Folder;

    /// <summary>Where the run ends. Unit: µs of simulated time.</summary>
    public long UntilMicros { get; private set; }

    /// <summary>What the store had to say when it recovered; null when all was well.</summary>
    public string? Warning => _store.Recovery.Warning;

    /// <summary>Begins a run.</summary>
    /// <param name="resolved">Input 0.</param>
    /// <param name="options">How to run.</param>
    public static RunSession Begin(ResolvedWorld resolved, RunOptions options)
    {
        // Assembled first: a world that cannot be assembled leaves no folder behind.
        var world = WorldAssembly.Assemble(resolved.World, BuildIdentity.Current);
        var store = RunStore.Create(NewRunOf(resolved, options), options.Keeping);
        return Guarded(store, () => new RunSession(store, resolved, world, options));
    }

    /// <summary>Begins a run at an instant of another.</summary>
    /// <param name="resolved">Input 0 of the fork.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="state">The parent's state at that instant, changes applied.</param>
    /// <param name="options">How to run.</param>
    public static RunSession Fork(ResolvedWorld resolved, ForkOrigin origin, byte[] state, RunOptions options)
    {
        var world = WorldAssembly.Assemble(resolved.World, BuildIdentity.Current);
        var run = NewRunOf(resolved, options);
        var start = new NewInput(RunInputs.StateForked, state, PayloadFormat.Binary, origin.AtMicros);
        var store = RunStore.Fork(run with { Inputs = [.. run.Inputs, start] }, origin, state, options.Keeping);
        return Guarded(store, () =>
        {
            var session = new RunSession(store, resolved, world, options);
            session.Run.Restore(state, acceptBuild: true);
            return session;
        });
    }

    /// <summary>Takes up a run where its newest snapshot left it.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="resume">What to resume with.</param>
    /// <param name="options">How to run.</param>
    public static RunSession Resume(string folder, ResumeOptions resume, RunOptions options)
    {
        var store = RunStore.Resume(folder, resume, options.Keeping);
        return Guarded(store, () =>
        {
            var inputs = RunInputs.Of(store.ReadInputs(1));
            var world = WorldAssembly.Assemble(inputs.Resolved.World, BuildIdentity.Current);
            var session = new RunSession(store, inputs.Resolved, world, options)
            {
                UntilMicros = inputs.UntilMicros, _economy = new EconomyJournal(store.ReadInputs(1)),
            };
            if (store.Recovery.Snapshot is { } snapshot)
            {
                session.Run.Restore(snapshot.State.Span, resume.AcceptBuild);
                session._snapshotStep = session.Run.NowMicros / world.Record.StepMicros;
            }
            else if (inputs.StartState is { } state) session.Run.Restore(state.Span, acceptBuild: true);

            return session;
        });
    }

    /// <summary>Runs to the end, or to a stop.</summary>
    /// <param name="view">Who is shown how it goes.</param>
    /// <param name="stop">The stop signal.</param>
    /// <returns>Whether the end was reached.</returns>
    public bool Drive(IRunView view, StopSignal stop)
    {
        var meter = new ProgressMeter(this);
        var step = Run.World.Record.StepMicros;
        var keptAt = Explainer.KeptAt(Run.World.Record, UntilMicros);
        while (Run.NowMicros < UntilMicros && !stop.IsRequested)
        {
            var look = StepsUntilSnapshot() is { } left ? Math.Min(StepsPerLook, left) : StepsPerLook;
            var target = Math.Min(UntilMicros, ((Run.NowMicros / step) + look) * step);
            if (keptAt > Run.NowMicros) target = Math.Min(target, keptAt.Value);
            if (_remote is not null) target = Math.Min(target, _remote.NextMicros);
            if (Run.Advance(target) is { } sample) Store(sample);
            Journal();
            _remote?.SendDue();
            if (Run.NowMicros == keptAt) _store.KeepSnapshot(Run.NowMicros, Run.Snapshot());
            if (IsSnapshotDue()) TakeSnapshot();
            if (view.IsDue) view.Show(meter.Measure());
        }

        return Run.NowMicros >= UntilMicros;
    }

    /// <summary>Keeps the state so that the run can be taken up again.</summary>
    public void Suspend()
    {
        TakeSnapshot();
        _store.Flush();
        _remote?.Finish();
    }

    /// <summary>Ends the run: snapshot, report, seal, summary.</summary>
    /// <returns>The summary as it was stored.</returns>
    public RunSummary Finish()
    {
        TakeSnapshot();
        var cpu = Environment.CpuUsage.TotalTime - _cpuBefore;
        var forecast = RunForecaster.Of(Resolved.Stem, Run);
        var summary = RunReport.Of(this, _options.Time.GetElapsedTime(_startedAt), cpu) with
        {
            Forecast = ForecastSummary.Of(forecast),
            RemoteWrite = _remote?.Finish(),
        };
        _store.Flush();
        ReportFile.Write(Folder, new ReportInput(RunInputs.Of(_store.ReadInputs(1)), Run, summary, forecast));
        _store.Finish(RunReport.ToJson(summary));
        return summary;
    }

    public void Dispose()
    {
        _remote?.Dispose();
        _store.Dispose();
    }

    private static RunSession Guarded(RunStore store, Func<RunSession> make)
    {
        try
        {
            return make();
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private static NewRun NewRunOf(ResolvedWorld resolved, RunOptions options) => new()
    {
        Root = Directory.GetCurrentDirectory(),
        Out = options.Out,
        Store = options.Store,
        World = resolved.Stem,
        From = resolved.World.From,
        Build = BuildIdentity.Current,
        Inputs = [new NewInput(Manifests.WorldResolved, resolved.Write())],
    };

    private void Store(Sample sample)
    {
        for (var i = 0; i < _series.Length; i++)
        {
            // What does not exist at an instant leaves a gap in its series.
            if (!double.IsNaN(sample.Values[i])) _store.AppendSeries(_series[i], sample.AtMicros, sample.Values[i]);
        }
    }

    /// <summary>A quarter of the economy is journalled before the loop feels its terms.</summary>
    private void Journal()
    {
        if (Run.Economy?.Latest is not { } quarter || quarter.AtMicros != Run.NowMicros) return;
        if (_economy.Holds(quarter)) return;
        _store.AppendInput(EconomyJournal.Manifest, EconomyJournal.Message(quarter), quarter.AtMicros);
    }

    private long? StepsUntilSnapshot() => _options.SnapshotEverySteps is { } every
        ? Math.Max(1, _snapshotStep + every - (Run.NowMicros / Run.World.Record.StepMicros))
        : null;

    private bool IsSnapshotDue() => _options.SnapshotEverySteps is { } every
        ? Run.NowMicros / Run.World.Record.StepMicros >= _snapshotStep + every
        : _options.Time.GetElapsedTime(_snapshotAt) >= _snapshotEvery;

    private void TakeSnapshot()
    {
        _store.AppendSnapshot(Run.NowMicros, Run.Snapshot());
        _snapshotAt = _options.Time.GetTimestamp();
        _snapshotStep = Run.NowMicros / Run.World.Record.StepMicros;
    }
}
