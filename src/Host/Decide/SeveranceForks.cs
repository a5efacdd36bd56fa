using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Twin.World.Forking;
using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>Cuts forks of a run off from money until it is plain on which side of the threshold their share
/// lies.</summary>
/// <param name="case">The run.</param>
/// <param name="progress">Told how many forks are done.</param>
/// <param name="stop">Whether the user asked to stop.</param>
internal sealed class SeveranceForks(DecideCase @case, DecideProgress progress, StopSignal stop)
{
    private readonly Side _side = new(@case.Options.Threads, stop);

    private SeveranceCalibration? _heldOut;
    private bool _isTried;

    /// <summary>What held-out worlds say of such probabilities; tried at the first call.</summary>
    /// <returns>Null where none was asked for.</returns>
    public SeveranceCalibration? HeldOut()
    {
        if (!_isTried) _heldOut = HeldOutWorlds.Of(@case, progress, _side);
        _isTried = true;
        return _heldOut;
    }

    /// <summary>What became of the forks, and how much growth rises with money.</summary>
    /// <param name="index">Place of the quarter in the run's table.</param>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public SeveranceFindings Of(int index)
    {
        var (reading, options) = (@case.Reading, @case.Options);
        var count = Math.Max(1, options.Draws);
        var draws = new EnsembleDraws(reading, count, options.Seed!.Value, SamplingKind.LatinHypercube);
        var window = index - SeveranceOptions.DefaultWindow;
        var severed = new SeveranceCase
        {
            Now = Stem(@case.Ends[index]!.State!),
            Earlier = window >= 0 && @case.Ends[window]?.State is { } earlier ? Stem(earlier) : null,
            UncertainNumbers = options.Draws == 0 ? 0 : reading.Uncertain.Count,
            Draw = draw => draws.At(draw).World,
        };
        var batch = Math.Min(SeveranceOptions.DefaultBatch, options.Runs);
        var tried = new SeveranceOptions
        {
            Seed = options.Seed!.Value,
            Most = options.Runs,
            Batch = batch,
            Draws = count,
            SlacknessRuns = @case.IsUncertain ? Math.Min(SeveranceOptions.DefaultSlacknessRuns, options.Runs) : 1,
        };
        return new SeveranceEnsemble(severed, tried, _side.Run, progress).Try();
    }

    private RunStem Stem(byte[] state)
    {
        var run = @case.Stored.Assemble();
        run.Restore(state, acceptBuild: true);
        return new RunStem(run, @case.Run.World.Shard.Build);
    }
}
