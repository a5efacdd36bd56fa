using Twin.Domain;
using Twin.Host.Growth;
using Twin.Host.Runs;
using Twin.Scenario;
using Twin.Scenario.Ensembles;
using Twin.World.Assembly;
using Twin.World.Ensembles;
using Twin.World.Judging;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.Host.Decide;

/// <summary>Draws up a run for the rule: finds its quarters, its states, the spread of its closure.</summary>
internal static class CaseFile
{
    private const int MonthsPerQuarter = 3;

    /// <summary>Draws it up.</summary>
    /// <param name="stored">The run.</param>
    /// <param name="options">How it is to be judged.</param>
    /// <param name="stop">Whether the user asked to stop.</param>
    /// <returns>The case, or what is wrong with the run; neither where it was stopped.</returns>
    public static (DecideCase? Case, IReadOnlyList<InputError> Errors) Of(
        StoredRun stored, DecideOptions options, StopSignal stop)
    {
        var resolved = stored.Inputs.Resolved;
        var reading = WorldFile.ReadTexts(resolved.Texts, resolved.Sets);
        var world = resolved.World;
        if (DecideErrors.WithoutOwner(world, resolved.Texts[0].Path) is { } nobody) return (null, [nobody]);
        var growth = WorldGrowth.Of(world);
        if (growth.Stepped is null) return (null, [GrowthRefusals.Of(world, growth, reading.Places!)]);
        if (growth.Shrinks) return (null, [GrowthRefusals.NotViable(world, reading.Places!)]);
        var last = LastWhole(world, stored.ReachedMicros);
        var first = LastWhole(world, stored.BeganMicros) + 1;
        var quarter = options.Quarter ?? last;
        if (quarter < first || quarter > last)
            return (null, [DecideErrors.NoQuarter(stored, options.Quarter, first, last)]);
        var (run, states) = Follow(stored, Math.Max(first, quarter - DecideCase.DwellQuarters + 1), quarter, stop);
        if (stop.IsRequested) return (null, []);
        var table = QuarterTable.Of(run);
        var draws = Draws(reading, options with { Seed = options.Seed ?? world.Seed }, stop);
        if (stop.IsRequested) return (null, []);
        return (new DecideCase
        {
            Stored = stored,
            Options = options with { Quarter = quarter, Seed = options.Seed ?? world.Seed },
            Run = run,
            Table = table,
            States = states.ToDictionary(state => IndexOf(table, state.Key), state => state.Value),
            Spread = new ClosureSpread(ClosureDraw.Of(world, null)!, draws),
            Owners = world.Goods.Any(good => good.UsefulFlop > 0) ? HoldersOfCompute.Latest() : null,
            IsUncertain = reading.Uncertain.Count > 0 || world.Shocks.Count > 0
                || world.Fleets.Any(fleet => fleet.MtbfHours > 0),
            Reading = reading,
        }, []);
    }

    private static int LastWhole(WorldRecord world, long micros)
    {
        var quarter = (int)((Int128)micros * StepClock.MonthsPerYear / StepClock.YearMicros / MonthsPerQuarter);
        return quarter > 0 && EndOf(world, quarter) > micros ? quarter - 1 : quarter;
    }

    private static long EndOf(WorldRecord world, int quarter) =>
        StepClock.MonthBegins(world, (long)quarter * MonthsPerQuarter);

    private static int IndexOf(QuarterTable table, long end)
    {
        for (var i = 0; i < table.Count; i++)
        {
            if (table.EndsAtMicros[i] == end) return i;
        }

        throw new InvariantException("the run was observed at the end of every quarter");
    }

    /// <summary>The run at the end of a quarter, and its states at the ends of those before it.</summary>
    private static (WorldRun Run, Dictionary<long, byte[]> States) Follow(
        StoredRun stored, int from, int to, StopSignal stop)
    {
        var world = stored.Inputs.Resolved.World;
        var run = stored.Before(EndOf(world, from));
        Dictionary<long, byte[]> states = [];
        for (var quarter = from; quarter <= to; quarter++)
        {
            var end = EndOf(world, quarter);
            while (run.NowMicros < end && !stop.IsRequested) run.Advance(end);
            if (stop.IsRequested) break;
            states[end] = run.Snapshot();
        }

        return (run, states);
    }

    /// <summary>Closure by the matrices of drawn worlds; those without a balanced path are left out.</summary>
    private static IReadOnlyList<ClosureDraw> Draws(WorldReading reading, DecideOptions options, StopSignal stop)
    {
        if (reading.Uncertain.Count == 0 || options.Draws == 0) return [];
        var members = new EnsembleDraws(reading, options.Draws, options.Seed!.Value, SamplingKind.LatinHypercube);
        var draws = new ClosureDraw?[options.Draws];
        Parallel.For(0, draws.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, i =>
        {
            if (!stop.IsRequested && members.At(i).World is { } drawn) draws[i] = ClosureDraw.Of(drawn, null);
        });
        return [.. draws.OfType<ClosureDraw>()];
    }
}
