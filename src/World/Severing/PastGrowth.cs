using Twin.Domain;
using Twin.World.Ensembles;
using Twin.World.Running;

namespace Twin.World.Severing;

/// <summary>What a run's past is told by: growth of its output and capital by quarters, and how fast its closure
/// moves.</summary>
/// <remarks>
/// Observables: ln(x_q/x_q−1) of gross output and of capital at dual prices of the run's own world, and κ_q − κ_q−1 of
/// closure by value, whose complement is the content of imports. A figure that does not exist is NaN.
/// </remarks>
public static class PastGrowth
{
    /// <summary>Names of the observables.</summary>
    public static readonly IReadOnlyList<string> Observables = ["loop.output", "loop.capital", "closure.value"];

    private const int FirstRatio = 2;

    /// <summary>The past of a run.</summary>
    /// <param name="run">The run; only read.</param>
    /// <param name="quarters">Quarters at most. Range: at least 0.</param>
    /// <returns>By observable, the latest quarter last; shorter where the run is.</returns>
    public static double[][] Of(WorldRun run, int quarters)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (_, values) = Quarters.Of(run.Samples, run.Catalogue.Names);
        int[] series = [run.Catalogue.Output, run.Catalogue.Capital, run.Catalogue.Closure];
        var growth = new double[series.Length][];
        for (var k = 0; k < series.Length; k++)
        {
            var levels = values[series[k]];
            var count = Math.Max(0, Math.Min(quarters, levels.Length - 1));
            growth[k] = new double[count];
            for (var i = 0; i < count; i++)
            {
                var (from, to) = (levels[levels.Length - count - 1 + i], levels[levels.Length - count + i]);
                growth[k][i] = k >= FirstRatio ? to - from
                    : from > 0 && to > 0 ? ExactMath.Log(to / from) : double.NaN;
            }
        }

        return growth;
    }
}
