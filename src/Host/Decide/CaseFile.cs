using Twin.Domain;
using Twin.Host.Growth;
using Twin.Host.Money;
using Twin.Host.Runs;
using Twin.Macro.Money;
using Twin.Scenario;
using Twin.Scenario.Ensembles;
using Twin.World.Ensembles;
using Twin.World.Judging;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Severing;
using Twin.World.Theory;

namespace Twin.Host.Decide;

/// <summary>Draws up a run for the rule: finds its quarters, its states, the spread of its closure.</summary>
/// <param name="stored">The run.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="stop">Whether the user asked to stop.</param>
internal sealed class CaseFile(StoredRun stored, DecideProgress progress, StopSignal stop)
{
    /// <summary>Draws it up.</summary>
    /// <param name="asked">How it is to be judged.</param>
    /// <returns>The case, or what is wrong with the run.</returns>
    /// <exception cref="OperationCanceledException">The user asked to stop.</exception>
    public (DecideCase? Case, IReadOnlyList<InputError> Errors) Of(DecideOptions asked)
    {
        var resolved = stored.Inputs.Resolved;
        var reading = WorldFile.ReadTexts(resolved.Texts, resolved.Sets);
        var world = resolved.World;
        if (DecideErrors.WithoutOwner(world, resolved.Texts[0].Path) is { } nobody) return (null, [nobody]);
        var growth = WorldGrowth.Of(world);
        if (growth.Stepped is null) return (null, [GrowthRefusals.Of(world, growth, reading.Places!)]);
        if (growth.Shrinks) return (null, [GrowthRefusals.NotViable(world, reading.Places!)]);
        var last = RunWalk.LastWhole(world, stored.ReachedMicros);
        var first = RunWalk.LastWhole(world, stored.BeganMicros) + 1;
        var quarter = asked.Quarter ?? last;
        if (quarter < first || quarter > last)
            return (null, [DecideErrors.NoQuarter(stored, asked.Quarter, first, last)]);
        var options = asked with { Quarter = quarter, Seed = asked.Seed ?? world.Seed };
        var side = new Side(options.Threads, stop);
        var walk = RunWalk.To(stored, quarter, (number, _) => IsKept(number, quarter, reading), progress, stop);
        if (stop.IsRequested) throw new OperationCanceledException();
        var table = QuarterTable.Of(walk.Run);
        var ends = EndsOf(table, walk);
        var (spread, loops) = Draws(reading, walk.Run, ends, options, side);
        var severed = SeveranceQuarters.Of(table, ends, spread, loops, options);
        if (severed.Early.Count > 0) ends = EndsOf(table, walk = Again(quarter, severed, table, reading));
        var (outlook, gate) = world.Economy is { } economy ? Prices(economy, walk, options, side) : (null, null);
        return (new DecideCase
        {
            Stored = stored,
            Options = options,
            Run = walk.Run,
            Table = table,
            Ends = ends,
            Spread = spread,
            Loops = loops,
            Severed = severed,
            Owners = world.Goods.Any(good => good.UsefulFlop > 0) ? HoldersOfCompute.Latest() : null,
            Outlook = outlook,
            NotIdentified = world.Economy is null ? null : EconomyFile.Of(world.Economy)?.NotIdentified ?? [],
            Gate = gate,
            IsUncertain = reading.Uncertain.Count > 0 || world.Shocks.Count > 0
                || world.Fleets.Any(fleet => fleet.MtbfHours > 0) || world.Economy?.NewsSigma() > 0,
            Reading = reading,
        }, []);
    }

    /// <summary>The run once more, with the states from which forks set out in quarters before the last four: only
    /// after the first walk is it known which these are, and to keep all would take memory without bound.</summary>
    private RunWalk Again(int quarter, SeveranceQuarters severed, QuarterTable table, WorldReading reading)
    {
        var wanted = StatesOf(severed.Early, table, reading);
        var walk = RunWalk.To(
            stored, quarter, (number, end) => wanted.Contains(end) || IsKept(number, quarter, reading), progress,
            stop);
        return stop.IsRequested ? throw new OperationCanceledException() : walk;
    }

    private static IReadOnlyList<QuarterEnd?> EndsOf(QuarterTable table, RunWalk walk) =>
        [.. table.EndsAtMicros.Select(end => walk.Quarters.FirstOrDefault(q => q.EndsAtMicros == end))];

    /// <summary>Instants of the states from which forks set out, and in which the window of their past
    /// begins.</summary>
    private static HashSet<long> StatesOf(IReadOnlyList<int> quarters, QuarterTable table, WorldReading reading)
    {
        HashSet<long> wanted = [];
        foreach (var index in quarters)
        {
            wanted.Add(table.EndsAtMicros[index]);
            var begins = index - SeveranceOptions.DefaultWindow;
            if (reading.Uncertain.Count > 0 && begins >= 0) wanted.Add(table.EndsAtMicros[begins]);
        }

        return wanted;
    }

    /// <summary>States that forks may set out from, and those in which the window of their past begins.</summary>
    private static bool IsKept(int number, int judged, WorldReading reading)
    {
        var isDue = number > judged - DecideCase.DwellQuarters;
        var begins = number + SeveranceOptions.DefaultWindow;
        return isDue || (reading.Uncertain.Count > 0 && begins <= judged && begins > judged - DecideCase.DwellQuarters);
    }

    /// <summary>Closure by the matrices of drawn worlds, those without a balanced path left out; and the loop as it
    /// stood at the end of each quarter, in the same draws.</summary>
    private (ClosureSpread Spread, QuarterLoops Loops) Draws(
        WorldReading reading, WorldRun run, IReadOnlyList<QuarterEnd?> ends, DecideOptions options, Side side)
    {
        var world = run.World.Record;
        var count = reading.Uncertain.Count == 0 ? 0 : options.Draws;
        var members = new EnsembleDraws(
            reading, Math.Max(1, count), options.Seed!.Value, SamplingKind.LatinHypercube);
        var loops = new QuarterLoops(world, run.World.Growth.FirstGood, [.. ends.Select(end => end?.Standing)], count);
        side.Run(ends.Count, loops.Solve);
        var draws = new ClosureDraw?[count];
        var done = 0;
        side.Run(count, i =>
        {
            if (members.At(i).World is { } drawn)
            {
                draws[i] = ClosureDraw.Of(drawn, null);
                loops.Draw(i, drawn);
            }

            progress.Show("draws of coefficients", Interlocked.Increment(ref done), count);
        });
        return (new ClosureSpread(ClosureDraw.Of(world, null)!, [.. draws.OfType<ClosureDraw>()]), loops);
    }

    /// <summary>What is to be expected of prices, and whether that may decide anything.</summary>
    private (PriceOutlook Outlook, PriceGate Gate) Prices(
        EconomyRecord economy, RunWalk walk, DecideOptions options, Side side)
    {
        var (ranges, seed) = (RangesOf(economy), options.Seed!.Value);
        var moments = walk.Quarters.Select(quarter => quarter.Economy).OfType<EconomyMoment>().ToList();
        progress.Show("held-out economies", 0, 1);
        return (
            new PriceOutlook(economy, ranges, options.Members, seed, side.Run),
            PriceGate.Of(economy, ranges, moments, seed, side.Run));
    }

    /// <summary>What the calibration says of each number; nothing where its file is gone.</summary>
    internal static IReadOnlyList<EconomyRange> RangesOf(EconomyRecord economy) =>
        EconomyFile.Of(economy)?.Ranges ?? [];
}
