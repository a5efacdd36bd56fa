using Twin.Domain;
using Twin.Host.Forecast.RunOutput;
using Twin.Host.Report;
using Twin.Host.Telemetry;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Explaining;
using Twin.World.Forking;
using Twin.World.Running;
using Twin.World.Severing;

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
    private RunShow? _show;
    private readonly long _startedAt;
    private readonly TimeSpan _cpuBefore = Environment.CpuUsage.TotalTime;
    private EconomyJournal _economy = new([]);
    private long? _keptAt;
    private long _snapshotAt;
    private long _snapshotStep;

    private RunSession(RunStore store, ResolvedWorld resolved, RunOptions options, ReadOnlyMemory<byte>? state)
    {
        (_store, Resolved, _options) = (store, resolved, options);
        Run = new WorldRun(WorldAssembly.Assemble(resolved.World, BuildIdentity.Current));
        if (state is { } bytes) Run.Restore(bytes.Span, acceptBuild: true);
        _series = [.. Run.Catalogue.Names.Select(series => store.DefineSeries(series.Name, $"unit={series.Unit}"))];
        _startedAt = _snapshotAt = options.Time.GetTimestamp();
        EndAt(resolved.World.UntilMicros);
        Observe();
    }

    /// <summary>The world in force.</summary>
    public ResolvedWorld Resolved { get; private set; }

    /// <summary>The world in motion.</summary>
    public WorldRun Run { get; private set; }

    /// <summary>Where the run is kept.</summary>
    public RunStore Store => _store;

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
        WorldAssembly.Assemble(resolved.World, BuildIdentity.Current);
        var store = RunStore.Create(NewRunOf(resolved, options), options.Keeping);
        return Guarded(store, () => new RunSession(store, resolved, options, state: null));
    }

    /// <summary>Begins a run at an instant of another.</summary>
    /// <param name="branch">The branch.</param>
    /// <param name="options">How to run.</param>
    public static RunSession Fork(RunBranch branch, RunOptions options)
    {
        var (resolved, origin, state) = (branch.Resolved, branch.Origin, branch.State);
        var run = NewRunOf(resolved, options);
        var start = new NewInput(RunInputs.StateForked, state, PayloadFormat.Binary, origin.AtMicros);
        var store = RunStore.Fork(
            run with { Inputs = [run.Inputs[0], start, .. run.Inputs.Skip(1)] }, origin, state, options.Keeping);
        return Guarded(store, () => new RunSession(store, resolved, options, state));
    }

    /// <summary>Takes up a run where its newest snapshot left it, or where a command changed its world later.</summary>
    /// <param name="folder">The run's folder.</param>
    /// <param name="resume">What to resume with.</param>
    /// <param name="options">How to run.</param>
    public static RunSession Resume(string folder, ResumeOptions resume, RunOptions options)
    {
        var store = RunStore.Resume(folder, resume, options.Keeping);
        return Guarded(store, () =>
        {
            var inputs = RunInputs.Of(store.ReadInputs(1));
            var snapshot = store.Recovery.Snapshot;
            var after = snapshot?.InputSequence ?? 0;
            var session = new RunSession(
                store, inputs.InForce(after), options, snapshot?.State ?? inputs.StartState)
            {
                _economy = new EconomyJournal(store.ReadInputs(1)),
            };
            if (snapshot is not null) session._snapshotStep = session.Step;
            foreach (var change in inputs.Changes.Where(change => change.Sequence > after))
            {
                session.AdvanceTo(change.AtMicros);
                session.Apply(change);
            }

            session.EndAt(inputs.UntilMicros);
            return session;
        });
    }

    /// <summary>Cuts the loop off from money, once that is journalled.</summary>
    public void Sever() => Trade.Cut(Run);

    /// <summary>The run as it would go on in a changed world; nothing is changed yet.</summary>
    /// <param name="changed">The changed world.</param>
    /// <returns>The run, or why it cannot go on as that world.</returns>
    public (WorldRun? Run, ForkRefusal? Refusal) Changed(ResolvedWorld changed)
    {
        var copy = new WorldRun(WorldAssembly.Assemble(Resolved.World, BuildIdentity.Current));
        copy.Restore(Run.Snapshot(), acceptBuild: true);
        if (WorldFork.Change(copy, changed.World, BuildIdentity.Current) is { } refusal) return (null, refusal);
        var next = new WorldRun(WorldAssembly.Assemble(changed.World, BuildIdentity.Current));
        next.Restore(copy.Snapshot(), acceptBuild: true);
        return (next, null);
    }

    /// <summary>Goes on as a changed world, once the change is journalled.</summary>
    /// <param name="changed">The changed world.</param>
    /// <param name="run">What <see cref="Changed"/> gave for it.</param>
    public void Become(ResolvedWorld changed, WorldRun run)
    {
        if (changed.World.UntilMicros != Resolved.World.UntilMicros) EndAt(changed.World.UntilMicros);
        (Resolved, Run) = (changed, run);
        Observe();
    }

    /// <summary>Runs to an instant: stores what is observed on the way, and the state once in a while.</summary>
    /// <param name="untilMicros">Unit: µs of simulated time.</param>
    public void AdvanceTo(long untilMicros)
    {
        while (Run.NowMicros < untilMicros)
        {
            var target = _keptAt > Run.NowMicros ? Math.Min(untilMicros, _keptAt.Value) : untilMicros;
            if (_show is not null) target = Math.Min(target, _show.NextMicros);
            var (began, since) = (_options.Time.GetTimestamp(), Run.NowMicros);
            if (Run.Advance(target) is { } sample) Append(sample);
            _show?.Worked(began, since);
            Journal();
            _show?.PublishDue();
            if (Run.NowMicros == _keptAt) _store.KeepSnapshot(Run.NowMicros, Run.Snapshot());
        }

        if (IsSnapshotDue()) TakeSnapshot();
    }

    /// <summary>Runs to the end, or to a stop.</summary>
    /// <param name="view">Who is shown how it goes.</param>
    /// <param name="stop">The stop signal.</param>
    /// <returns>Whether the end was reached.</returns>
    public bool Drive(IRunView view, StopSignal stop)
    {
        var meter = new ProgressMeter(this);
        var step = Run.World.Record.StepMicros;
        while (Run.NowMicros < UntilMicros && !stop.IsRequested)
        {
            var look = StepsUntilSnapshot() is { } left ? Math.Min(StepsPerLook, left) : StepsPerLook;
            AdvanceTo(Math.Min(UntilMicros, (Step + look) * step));
            if (view.IsDue) view.Show(meter.Measure());
        }

        return Run.NowMicros >= UntilMicros;
    }

    /// <summary>Keeps the state so that the run can be taken up again.</summary>
    public void Suspend()
    {
        TakeSnapshot();
        _store.Flush();
        _show?.Finish();
    }

    /// <summary>Ends the run: snapshot, report, seal, summary.</summary>
    /// <returns>The summary as it was stored.</returns>
    public RunSummary Finish()
    {
        TakeSnapshot();
        var cpu = Environment.CpuUsage.TotalTime - _cpuBefore;
        var forecast = RunForecaster.Of(Resolved.Stem, Run);
        _show?.Tell(forecast);
        var summary = RunReport.Of(this, _options.Time.GetElapsedTime(_startedAt), cpu) with
        {
            Forecast = ForecastSummary.Of(forecast),
            RemoteWrite = _show?.Finish(),
        };
        _store.Flush();
        ReportFile.Write(Folder, new ReportInput(Inputs(), Run, summary, forecast));
        _store.Finish(RunReport.ToJson(summary));
        return summary;
    }

    /// <summary>Shows a command that was answered.</summary>
    /// <param name="kind">Its name.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="principal">Who gave it.</param>
    /// <param name="seconds">From its arrival to its answer, by the wall clock. Unit: s.</param>
    public void Commanded(string kind, string outcome, string principal, double seconds) =>
        _show?.Commanded(kind, outcome, principal, seconds);

    /// <summary>What came from outside so far.</summary>
    public RunInputs Inputs() => RunInputs.Of(_store.ReadInputs(1));

    public void Dispose()
    {
        _show?.Dispose();
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
        Inputs = [new NewInput(Manifests.WorldResolved, resolved.Write()), .. options.Beginning],
    };

    private void Apply(WorldChange change)
    {
        if (change.Resolved is not { } resolved)
        {
            Sever();
            return;
        }

        var (changed, refusal) = Changed(resolved);
        Become(resolved, changed ?? throw new InvariantException($"the journalled change: {refusal}"));
    }

    private long Step => Run.NowMicros / Run.World.Record.StepMicros;

    private void Observe()
    {
        Run.World.Shard.Observer = RunJournalist.For(_options.Record, _store, Run, _options.Listener);
        _show?.Dispose();
        _show = RunShow.For(Run, _store, RunShow.NameOf(Resolved.Stem, _store.Folder), _options);
    }

    private void EndAt(long untilMicros)
    {
        UntilMicros = untilMicros;
        _keptAt = Explainer.KeptAt(Resolved.World, untilMicros);
    }

    private void Append(Sample sample)
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
        var message = EconomyJournal.Message(quarter);
        var sequence = _store.AppendInput(EconomyJournal.Manifest, message, quarter.AtMicros);
        _options.Listener?.Invoke(isInput: true, sequence, EconomyJournal.Manifest, quarter.AtMicros, message);
    }

    private long? StepsUntilSnapshot() => _options.SnapshotEverySteps is { } every
        ? Math.Max(1, _snapshotStep + every - Step)
        : null;

    private bool IsSnapshotDue() => _options.SnapshotEverySteps is { } every
        ? Step >= _snapshotStep + every
        : _options.Time.GetElapsedTime(_snapshotAt) >= _snapshotEvery;

    private void TakeSnapshot()
    {
        _store.AppendSnapshot(Run.NowMicros, Run.Snapshot());
        _snapshotAt = _options.Time.GetTimestamp();
        _snapshotStep = Step;
    }
}
