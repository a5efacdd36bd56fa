using Twin.Host.Output;
using Twin.Host.Runs;
using Twin.Storage;
using Twin.World.Assembly;
using Twin.World.Comparing;
using Twin.World.Running;

namespace Twin.Host.Compare;

/// <summary>Draws up in what two runs differ.</summary>
internal static class Comparison
{
    /// <summary>Compares two runs.</summary>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    /// <param name="alignment">What their dates are shared by.</param>
    /// <param name="stop">The stop signal: a replay may take as long as the runs did.</param>
    public static CompareReport Of(StoredRun a, StoredRun b, Alignment alignment, StopSignal stop)
    {
        var world = WorldDifferences.Of(a.Inputs.Resolved.World, b.Inputs.Resolved.World);
        var (equal, rounded, series) = SeriesComparison.Of(a, b, Shift(a, b, alignment));
        var (origin, difference, whyNot) = Events(a, b, stop);
        var (summaryA, summaryB) = (Summary(a), Summary(b));
        var growth = new CompareGrowth(
            summaryA?.Growth.SimulatedPerYear, summaryB?.Growth.SimulatedPerYear, summaryA?.Growth.BalancedPerYear,
            summaryB?.Growth.BalancedPerYear,
            summaryB?.Growth.SimulatedPerYear - summaryA?.Growth.SimulatedPerYear);
        var identical = world.Count == 0 && series.Count == 0 && rounded == 0 && difference is null && whyNot is null
            && a.ReachedMicros == b.ReachedMicros;
        return new CompareReport(
            About(a), About(b), identical, alignment == Alignment.Date ? "date" : "fork", origin, world, difference,
            whyNot, growth, new CompareText(Bottleneck(a), Bottleneck(b)),
            new CompareConservation(
                summaryA?.Ledger.Postings, summaryB?.Ledger.Postings, summaryA?.Ledger.MaxImbalance,
                summaryB?.Ledger.MaxImbalance),
            equal, series)
        {
            SeriesRounded = rounded,
        };
    }

    private static CompareRun About(StoredRun run)
    {
        var world = run.Inputs.Resolved.World;
        var from = world.From;
        var origin = run.Inputs.Origin;
        return new CompareRun(
            run.Folder, run.Inputs.Resolved.Stem, BoundaryReport.From(world), Instant.Text(from, 0),
            Instant.Text(from, run.ReachedMicros), origin is null ? null : Instant.Text(from, origin.AtMicros),
            origin?.Changes ?? []);
    }

    /// <summary>What is added to B's time to get A's.</summary>
    private static long Shift(StoredRun a, StoredRun b, Alignment alignment)
    {
        if (alignment == Alignment.Date)
        {
            var days = b.Inputs.Resolved.World.From.DayNumber - a.Inputs.Resolved.World.From.DayNumber;
            return days * 24 * StepClock.HourMicros;
        }

        var (leftA, leftB) = (a.Inputs.Origin?.AtMicros, b.Inputs.Origin?.AtMicros);
        return (leftA ?? leftB ?? 0) - (leftB ?? leftA ?? 0);
    }

    private static RunSummary? Summary(StoredRun run) => RunFolder.IsFinished(run.Folder)
        ? RunReport.FromJson(RunFolder.ReadSummary(run.Folder))
        : null;

    private static string? Bottleneck(StoredRun run) => run.AtItsEnd()?.Bottleneck;

    private static (string? Origin, FirstDifference? Difference, string? WhyNot) Events(
        StoredRun a, StoredRun b, StopSignal stop)
    {
        using var pastA = Ancestry.Of(a, b);
        using var pastB = Ancestry.Of(b, a);
        var shared = pastA.Ids.FirstOrDefault(id => pastB.Ids.Contains(id));
        var origin = shared is null ? 0 : Math.Min(pastA.Leaves(shared), pastB.Leaves(shared));
        if (origin == long.MaxValue) origin = a.BeganMicros;
        if (pastA.From(origin) is not { } wayA || pastB.From(origin) is not { } wayB)
        {
            if ((pastA.Trimmed ?? pastB.Trimmed) is { } late)
            {
                var kept = Instant.Text(late.Info.From, late.FirstMicros);
                return (null, null, $"the journal of {late.Folder} begins at {kept} (--keep journal=…)");
            }

            var missing = pastA.Missing ?? pastB.Missing;
            return (null, null, $"the parent {missing} is not found beside the runs or under runs");
        }

        var until = Math.Min(a.ReachedMicros, b.ReachedMicros);
        var first = Lockstep.First(wayA, wayB, until, () => stop.IsRequested);
        var fromA = a.Inputs.Resolved.World.From;
        return (
            Instant.Text(fromA, origin),
            first is null ? null : new FirstDifference(
                Side(first.A, fromA), Side(first.B, b.Inputs.Resolved.World.From)),
            null);
    }

    private static CompareEvent? Side(EventSide? side, DateOnly from) =>
        side is null ? null : new CompareEvent(side.Event, Instant.Text(from, side.AtMicros), side.Actor, side.What);
}
