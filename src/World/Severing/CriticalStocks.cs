using Twin.Macro.Growth;
using Twin.World.Assembly;
using Twin.World.Running;
using Twin.World.Theory;

namespace Twin.World.Severing;

/// <summary>What a run holds, at an instant, of the goods that its loop takes and cannot make.</summary>
/// <remarks>
/// Stock is what the ledger holds for the loop: depots, grids, goods under way, inputs that wait at plants. Use is that
/// of the outputs of the last three months, replacement of worn equipment included and growth left out.
/// </remarks>
public static class CriticalStocks
{
    private const int RecentMonths = 3;

    /// <summary>Lists them.</summary>
    /// <param name="run">The run at the instant; only read.</param>
    /// <returns>In ordinal order of the goods.</returns>
    public static IReadOnlyList<CriticalImport> Of(WorldRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var world = run.World;
        var needs = new LoopNeeds(world.Record);
        var dating = Dating.Steps(StepClock.StepYears(world.Record), WorldGrowth.BufferSteps);
        var stock = StockOf(world);
        return ImportCover.Of(world.Record, needs, dating, Outputs(run, needs), good => stock[world.Goods[good]]);
    }

    /// <summary>The least cover by lead: below 1 an import would run out before new supply of it comes.</summary>
    /// <param name="imports">What <see cref="Of"/> lists.</param>
    /// <param name="stepYears">Length of a step, which every supply takes beyond its lead. Unit: yr.</param>
    /// <returns>+∞ where nothing is critical; 0 where something is that nobody sells.</returns>
    public static double LeastCoverOverLead(IReadOnlyList<CriticalImport> imports, double stepYears)
    {
        ArgumentNullException.ThrowIfNull(imports);
        var step = stepYears * StepClock.MonthsPerYear;
        return imports.Where(import => import.StockMonths is not null)
            .Select(import => import.LeadMonths is { } lead ? import.StockMonths!.Value / (lead + step) : 0)
            .DefaultIfEmpty(double.PositiveInfinity).Min();
    }

    /// <summary>How long the stock that lasts longest would last. Unit: yr.</summary>
    /// <param name="imports">What <see cref="Of"/> lists.</param>
    public static double LongestCoverYears(IReadOnlyList<CriticalImport> imports)
    {
        ArgumentNullException.ThrowIfNull(imports);
        return imports.Select(import => import.StockMonths ?? 0).DefaultIfEmpty(0).Max() / StepClock.MonthsPerYear;
    }

    private static double[] Outputs(WorldRun run, LoopNeeds needs)
    {
        var recent = run.Samples.TakeLast(RecentMonths).ToList();
        if (recent.Count == 0) return needs.Opening;
        var outputs = new double[needs.Made];
        for (var made = 0; made < outputs.Length; made++)
        {
            var series = SeriesCatalogue.IndexOf(run.World.Goods[needs.Goods[made]], SeriesKind.Output);
            outputs[made] = recent.Average(sample => sample.Values[series]);
        }

        return outputs;
    }

    /// <summary>What the ledger holds for the loop of every good. Unit: the good's own.</summary>
    internal static double[] StockOf(AssembledWorld world)
    {
        var accounts = new FlowAccounts(world);
        var quanta = new Int128[world.Goods.Records.Count];
        for (var i = 0; i < accounts.Roles.Length; i++)
        {
            if (accounts.Roles[i] != AccountRole.Held || accounts.GoodOf[i] >= quanta.Length) continue;
            quanta[accounts.GoodOf[i]] += world.Ledger.Balance(accounts.First + i);
        }

        return [.. quanta.Select((count, good) => world.Goods.Amount(good, count))];
    }
}
