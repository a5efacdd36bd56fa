using Twin.World.Assembly;
using Twin.World.Records;
using Twin.World.Running;

namespace Twin.World.Explaining;

/// <summary>Explains why something in a run is as it is, by watching its last steps again.</summary>
public static class Explainer
{
    /// <summary>Steps of a replay that an explanation looks at.</summary>
    /// <param name="world">The world.</param>
    /// <param name="isWhole">Whether to go back to the orders of all that is under construction, also where single
    /// robots make that long.</param>
    /// <returns>Unit: steps. A replay that begins that much earlier knows every event that matters.</returns>
    /// <remarks>
    /// A step of ten thousand single robots is some fifteen thousand events, one of a world without them some hundreds:
    /// there the orders of a year cost nothing.
    /// </remarks>
    public static long StepsWanted(WorldRecord world, bool isWhole = false)
    {
        ArgumentNullException.ThrowIfNull(world);
        var isShort = !isWhole && HasSingleRobots(world);
        return Math.Min(StepLog.StepsMax, Kept(world) + (isShort ? 0 : LongestBuild(world)));
    }

    /// <summary>Where a run to an end is to keep a state, so that its end is soon explained.</summary>
    /// <param name="world">The world.</param>
    /// <param name="untilMicros">The end. Unit: µs of simulated time.</param>
    /// <returns>Unit: µs of simulated time; null where the way from the beginning is short enough.</returns>
    public static long? KeptAt(WorldRecord world, long untilMicros)
    {
        var at = untilMicros - (StepsWanted(world) * world.StepMicros);
        return at > 0 && HasSingleRobots(world) ? at : null;
    }

    /// <summary>Runs to a time and explains.</summary>
    /// <param name="run">A run at some time before; it is spent.</param>
    /// <param name="subject">What to explain.</param>
    /// <param name="atMicros">The time: the last step before it is looked at. Unit: µs of simulated time. Range: above
    /// 0.</param>
    /// <param name="stop">Whether the user wants no answer any more; looked at now and then.</param>
    /// <param name="isWhole">As of <see cref="StepsWanted"/>.</param>
    /// <returns>The explanation; null where it was stopped.</returns>
    public static Explanation? Of(
        WorldRun run, Subject subject, long atMicros, Func<bool> stop, bool isWhole = false)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(stop);
        var world = run.World;
        var record = world.Record;
        var lastStep = (atMicros - 1) / record.StepMicros;
        var steps = StepsWanted(record, isWhole);
        if (!Run(run, (lastStep + 1 - steps) * record.StepMicros, stop)) return null;
        var log = new StepLog(world, (int)Kept(record), (int)steps);
        world.Shard.Observer = log;
        if (!Run(run, atMicros, stop)) return null;
        var map = new LoopMap(world);
        var window = (int)Window(record);
        var walk = new CauseWalk(world, map, log, window);
        var root = walk.Explain(subject);
        return new Explanation(
            subject, lastStep * record.StepMicros, window * record.StepMicros,
            SubjectState.Of(world, map, log, window, subject), walk.Chain, root);
    }

    /// <summary>Steps over which figures are summed up: a month, for one step of whole robots says little.</summary>
    private static long Window(WorldRecord world) =>
        Math.Clamp(StepClock.YearMicros / StepClock.MonthsPerYear / world.StepMicros, 1, WindowMax);

    private const int WindowMax = 800;

    /// <summary>A chain may go back a step with each of its links.</summary>
    private static long Kept(WorldRecord world) => Window(world) + CauseWalk.LinksMax;

    private static bool HasSingleRobots(WorldRecord world) => world.Fleets.Any(fleet => fleet.Individual is not null);

    private static long LongestBuild(WorldRecord world) => world.Processes
        .SelectMany(process => process.Equipment).Select(line => line.BuildYears)
        .Concat(world.Fleets.Select(fleet => fleet.BuildYears))
        .Select(years => (long)StepClock.Steps(world, years)).DefaultIfEmpty(0).Max();

    private static bool Run(WorldRun run, long untilMicros, Func<bool> stop)
    {
        while (run.NowMicros < untilMicros)
        {
            if (stop()) return false;
            run.Advance(untilMicros);
        }

        return true;
    }
}
