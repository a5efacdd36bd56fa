using Twin.Host.Runs;
using Twin.World.Assembly;
using Twin.World.Judging;
using Twin.World.Records;
using Twin.World.Running;
using Twin.World.Severing;

namespace Twin.Host.Decide;

/// <summary>Makes a run again from its beginning and looks at it at the end of every quarter.</summary>
internal sealed class RunWalk
{
    private const int MonthsPerQuarter = 3;

    private RunWalk(WorldRun run, IReadOnlyList<QuarterEnd> quarters) => (Run, Quarters) = (run, quarters);

    /// <summary>The run at the end of the last quarter looked at.</summary>
    public WorldRun Run { get; }

    /// <summary>The ends of its quarters, those of worlds with long steps once only.</summary>
    public IReadOnlyList<QuarterEnd> Quarters { get; }

    /// <summary>The last quarter that ended at an instant or before.</summary>
    /// <param name="world">The world.</param>
    /// <param name="micros">The instant. Unit: µs of simulated time.</param>
    public static int LastWhole(WorldRecord world, long micros)
    {
        var quarter = (int)((Int128)micros * StepClock.MonthsPerYear / StepClock.YearMicros / MonthsPerQuarter);
        return quarter > 0 && EndOf(world, quarter) > micros ? quarter - 1 : quarter;
    }

    /// <summary>Walks to the end of a quarter.</summary>
    /// <param name="stored">The run.</param>
    /// <param name="to">The quarter, from 1; the run has got so far.</param>
    /// <param name="isKept">Whether the state at the end of a quarter, told by number and instant, is kept.</param>
    /// <param name="progress">Told of quarters.</param>
    /// <param name="stop">Whether the user asked to stop; then it ends early.</param>
    public static RunWalk To(
        StoredRun stored, int to, Func<int, long, bool> isKept, DecideProgress progress, StopSignal stop)
    {
        var run = stored.AtItsBeginning();
        List<QuarterEnd> quarters = [];
        var money = run.Economy?.MoneyState();
        var world = run.World.Record;
        for (var quarter = LastWhole(world, stored.BeganMicros) + 1; quarter <= to && !stop.IsRequested; quarter++)
        {
            var end = EndOf(world, quarter);
            while (run.NowMicros < end && !stop.IsRequested) run.Advance(end);
            if (stop.IsRequested) break;
            if (quarters is [.., { } last] && last.EndsAtMicros == end) continue;
            var imports = CriticalStocks.Of(run);
            var moment = Moment(run, money);
            money = run.Economy?.MoneyState();
            quarters.Add(new QuarterEnd(
                end, imports, CriticalStocks.LeastCoverOverLead(imports, StepClock.StepYears(world)),
                isKept(quarter, end) ? run.Snapshot() : null, moment, LoopStanding.Of(run)));
            progress.Show("quarters", quarter, to);
        }

        return new RunWalk(run, quarters);
    }

    private static long EndOf(WorldRecord world, int quarter) =>
        StepClock.MonthBegins(world, (long)quarter * MonthsPerQuarter);

    /// <summary>The economy of the quarter that has just ended; null where none did, or none runs.</summary>
    /// <param name="run">The run.</param>
    /// <param name="before">Its economy's state before the quarter.</param>
    internal static EconomyMoment? Moment(WorldRun run, double[]? before) =>
        run.Economy is { Latest: { } told } economy && told.AtMicros == run.NowMicros
            ? new EconomyMoment(told, before, economy.MoneyState(), economy.Flows)
            : null;
}
