using Twin.Domain;
using Twin.World.Ensembles;

namespace Twin.World.Severing;

/// <summary>How well draws of a world's numbers explain what a run did.</summary>
/// <remarks>
/// Model: y_dq = μ_q + α_d + ε_dq over draws d and quarters q, for each observable; the residuals ε of this two-way
/// layout, what neither the common path nor the draw's own level explains, give the covariance Σ of observables and the
/// correlation r of following quarters. Two runs of the same numbers differ by residuals of both, so
/// ln L_d = −½·(n_e/n)·Σ_q δ_dqᵀ(2Σ + f²I)⁻¹δ_dq with δ the run's figures less the draw's, n quarters that count as
/// n_e = n·(1 − r)/(1 + r) independent ones, and a floor f for what the model itself rounds.
/// It assumes: Gaussian residuals alike in all quarters, no drift of the model away from the run. Where the likelihood
/// would leave less than a tenth of the draws, it is taken to the greatest power β &lt; 1 that leaves so many.
/// Source of the layout: H. Scheffé, "The Analysis of Variance", 1959, chapter 4; of n_e: G. V. Bayley, J. M.
/// Hammersley, Supplement to the JRSS 8(2), 1946; of tempering: R. M. Neal, Statistics and Computing 11, 2001.
/// </remarks>
public static class Likelihood
{
    /// <summary>Share of the draws that must remain.</summary>
    public const double LeastShare = 0.1;

    // A tenth of a percent a quarter: what steps, whole quanta and months of uneven length do to growth.
    private const double Floor = 1e-3;
    private const int Bisections = 60;

    // Where many draws do not have a figure it says nothing; where few lack it, these came to nothing in it.
    private const double ToldShare = 0.5;

    /// <summary>Weights of the draws.</summary>
    /// <param name="run">What the run did: by observable, then by quarter.</param>
    /// <param name="draws">What each draw did, alike; null for a draw that counts nothing.</param>
    /// <returns>Weights that sum to 1, the power of the likelihood, and which observables it used.</returns>
    /// <exception cref="ArgumentException">No draw counts.</exception>
    public static (double[] Weights, double Exponent, IReadOnlyList<int> Used) Of(
        double[][] run, IReadOnlyList<double[][]?> draws)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(draws);
        var alive = Enumerable.Range(0, draws.Count).Where(d => draws[d] is not null).ToArray();
        if (alive.Length == 0) throw new ArgumentException("no draw makes a world", nameof(draws));
        var used = Enumerable.Range(0, run.Length).Where(k => IsTold(run[k], run[k].Length)
            && alive.Count(d => IsTold(draws[d]![k], run[k].Length)) > alive.Length * ToldShare).ToArray();
        alive = [.. alive.Where(d => used.All(k => IsTold(draws[d]![k], run[k].Length)))];
        var weights = new double[draws.Count];
        if (used.Length == 0 || alive.Length < 2)
        {
            var all = Enumerable.Range(0, draws.Count).Where(d => draws[d] is not null).ToArray();
            foreach (var d in all) weights[d] = 1.0 / all.Length;
            return (weights, 0, []);
        }

        var logs = Logs(used.Select(k => run[k]).ToArray(), alive.Select(d => Chosen(draws[d]!, used)).ToArray());
        var least = Math.Max(1, LeastShare * alive.Length);
        var exponent = ExponentOf(logs, least);
        var normed = Normed(logs, exponent);
        for (var i = 0; i < alive.Length; i++) weights[alive[i]] = normed[i];
        return (weights, exponent, used);
    }

    /// <summary>1/Σw² of weights that sum to 1.</summary>
    /// <param name="weights">The weights.</param>
    public static double EffectiveSize(IEnumerable<double> weights) => 1 / weights.Sum(w => w * w);

    private static bool IsTold(double[] past, int quarters) =>
        past.Length == quarters && quarters > 1 && Array.TrueForAll(past, double.IsFinite);

    private static double[][] Chosen(double[][] all, int[] used) => [.. used.Select(k => all[k])];

    private static double[] Logs(double[][] run, double[][][] draws)
    {
        var quarters = run[0].Length;
        var residuals = new double[draws.Length][][];
        for (var d = 0; d < draws.Length; d++) residuals[d] = new double[run.Length][];
        for (var k = 0; k < run.Length; k++) Residuals(draws, k, residuals);
        var (covariance, repeats) = Noise(residuals, quarters);
        var lower = SmallMatrix.Cholesky(covariance)!;
        var independent = Math.Clamp((1 - repeats) / (1 + repeats), 1.0 / quarters, 1);
        var (delta, solved) = (new double[run.Length], new double[run.Length]);
        var logs = new double[draws.Length];
        for (var d = 0; d < draws.Length; d++)
        {
            for (var q = 0; q < quarters; q++)
            {
                for (var k = 0; k < run.Length; k++) delta[k] = run[k][q] - draws[d][k][q];
                SmallMatrix.Solve(lower, delta, solved);
                logs[d] -= 0.5 * independent * solved.Sum(x => x * x);
            }
        }

        return logs;
    }

    private static void Residuals(double[][][] draws, int k, double[][][] residuals)
    {
        var quarters = draws[0][k].Length;
        var common = new double[quarters];
        for (var q = 0; q < quarters; q++) common[q] = draws.Average(draw => draw[k][q]);
        var mean = common.Average();
        for (var d = 0; d < draws.Length; d++)
        {
            var level = draws[d][k].Average() - mean;
            residuals[d][k] = [.. draws[d][k].Select((y, q) => y - common[q] - level)];
        }
    }

    /// <summary>2Σ + f²I of the observables, and the greatest lag-1 correlation among them, none below 0.</summary>
    private static (double[,] Covariance, double Repeats) Noise(double[][][] residuals, int quarters)
    {
        var size = residuals[0].Length;
        var covariance = new double[size, size];
        var freedom = (double)(residuals.Length - 1) * (quarters - 1);
        double repeats = 0;
        for (var k = 0; k < size; k++)
        {
            double square = 0, lagged = 0;
            for (var j = 0; j < size; j++)
            {
                foreach (var draw in residuals)
                {
                    for (var q = 0; q < quarters; q++) covariance[k, j] += 2 * draw[k][q] * draw[j][q] / freedom;
                }
            }

            covariance[k, k] += Floor * Floor;
            foreach (var draw in residuals)
            {
                for (var q = 0; q < quarters; q++)
                {
                    square += draw[k][q] * draw[k][q];
                    if (q > 0) lagged += draw[k][q] * draw[k][q - 1];
                }
            }

            if (square > 0) repeats = Math.Max(repeats, lagged / square);
        }

        return (covariance, repeats);
    }

    private static double ExponentOf(double[] logs, double least)
    {
        if (EffectiveSize(Normed(logs, 1)) >= least) return 1;
        var (low, high) = (0.0, 1.0);
        for (var i = 0; i < Bisections; i++)
        {
            var middle = (low + high) / 2;
            if (EffectiveSize(Normed(logs, middle)) >= least) low = middle;
            else high = middle;
        }

        return low;
    }

    private static double[] Normed(double[] logs, double exponent)
    {
        var most = logs.Max();
        var weights = logs.Select(log => ExactMath.Exp(exponent * (log - most))).ToArray();
        var sum = weights.Sum();
        return [.. weights.Select(weight => weight / sum)];
    }
}
