using Twin.Domain;
using Twin.World.Ensembles;
using Twin.World.Running;

namespace Twin.World.Severing;

/// <summary>What a run's past is told by: growth of its output and capital by quarters, and how fast its closure
/// moves.</summary>
/// <remarks>
/// Observables: ln(x_q/x_q−1) of gross output and of capital, at prices that are the same for every run that is
/// compared, and κ_q − κ_q−1 of closure by value, whose complement is the content of imports. A figure that does not
/// exist is NaN.
/// </remarks>
public static class PastGrowth
{
    /// <summary>Names of the observables.</summary>
    public static readonly IReadOnlyList<string> Observables = ["loop.output", "loop.capital", "closure.value"];

    /// <summary>The past of a run.</summary>
    /// <param name="run">The run; only read.</param>
    /// <param name="prices">The loop's goods and prices.</param>
    /// <param name="quarters">Quarters at most. Range: at least 0.</param>
    /// <returns>By observable, the latest quarter last; shorter where the run is.</returns>
    public static double[][] Of(WorldRun run, LoopPrices prices, int quarters)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(prices);
        var (ends, values) = Quarters.Of(run.Samples, run.Catalogue.Names);
        var count = Math.Max(0, Math.Min(quarters, ends.Count - 1));
        double Level(SeriesKind kind, int quarter)
        {
            double value = 0;
            for (var i = 0; i < prices.Goods.Count; i++)
            {
                value += prices.Prices[i] * values[SeriesCatalogue.IndexOf(prices.Goods[i], kind)][quarter];
            }

            return value;
        }

        double[] Each(Func<int, double> of) =>
            [.. Enumerable.Range(ends.Count - count, count).Select(of)];
        double[] Growth(SeriesKind kind) => Each(quarter =>
            Level(kind, quarter - 1) is > 0 and var from && Level(kind, quarter) is > 0 and var to
                ? ExactMath.Log(to / from)
                : double.NaN);
        var closure = values[run.Catalogue.Closure];
        return
        [
            Growth(SeriesKind.Output), Growth(SeriesKind.InService),
            Each(quarter => closure[quarter] - closure[quarter - 1]),
        ];
    }
}
