using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>Carries severances out in worlds held out for it, to see whether their probabilities come true.</summary>
internal static class HeldOutWorlds
{
    private const string Truths = "held-out worlds";

    // Enough for a probability to be placed in its fifth; the run's own forks go on longer.
    private const int ForksMost = 40, DrawsMost = 40;

    /// <summary>Tries them at the end of the judged quarter.</summary>
    /// <param name="case">The run.</param>
    /// <param name="progress">Told how many are done.</param>
    /// <param name="side">Runs them side by side.</param>
    /// <returns>Null where none was asked for.</returns>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public static SeveranceCalibration? Of(DecideCase @case, DecideProgress progress, Side side)
    {
        var (options, reading) = (@case.Options, @case.Reading);
        if (options.HeldOut == 0 || reading.Uncertain.Count == 0) return null;
        var key = MemberSeed.OfNumber(options.Seed!.Value, Truths);
        var truths = new EnsembleDraws(reading, options.HeldOut, key, SamplingKind.LatinHypercube);
        var draws = Math.Clamp(options.Draws, 1, DrawsMost);
        var prior = new EnsembleDraws(reading, draws, options.Seed!.Value, SamplingKind.LatinHypercube);
        var forks = Math.Min(options.Runs, ForksMost);
        var tried = new HeldOutSeverance?[options.HeldOut];
        var done = 0;
        side.Run(tried.Length, member =>
        {
            if (truths.At(member).World is { } world)
            {
                tried[member] = Try(@case, member, world, prior, new SeveranceOptions
                {
                    Seed = MemberSeed.Of(key, member),
                    Most = forks,
                    Batch = Math.Min(SeveranceOptions.DefaultBatch, forks),
                    Draws = draws,
                    SlacknessRuns = 0,
                });
            }

            progress.Show("held-out worlds severed", Interlocked.Increment(ref done), tried.Length);
        });
        return SeveranceCalibration.Of([.. tried.OfType<HeldOutSeverance>()]);
    }

    private static HeldOutSeverance? Try(
        DecideCase @case, int member, World.Records.WorldRecord world, EnsembleDraws prior, SeveranceOptions options)
    {
        try
        {
            return SeveranceTrial.Of(
                member, world, @case.Table.EndsAtMicros[^1], draw => prior.At(draw).World,
                @case.Reading.Uncertain.Count, options, @case.Run.World.Shard.Build);
        }
        catch (ArgumentException)
        {
            // No draw can go on from this world: it has no prediction that could come true.
            return null;
        }
    }
}
