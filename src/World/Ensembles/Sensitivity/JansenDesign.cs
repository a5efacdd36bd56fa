using Twin.Domain;

namespace Twin.World.Ensembles.Sensitivity;

/// <summary>First-order and total indices from a design made for them: two samples, and one more per input.</summary>
/// <remarks>
/// Model: with answers of sample A, of B, and of A with one input taken from B: S = mean(f(B)·(f(AB) − f(A)))/V and
/// T = mean((f(A) − f(AB))²)/(2V), V the variance of A and B together.
/// Source: A. Saltelli et al., "Variance based sensitivity analysis of model output", Computer Physics Communications
/// 181 (2010) 259–270, doi:10.1016/j.cpc.2009.09.018, table 2, rows b and f; M. J. W. Jansen, "Analysis of variance
/// designs for model output", ibid. 117 (1999) 35–43.
/// </remarks>
public static class JansenDesign
{
    private const int Samples = 400;

    /// <summary>The indices of one input.</summary>
    /// <param name="a">Answers of the first sample, by row.</param>
    /// <param name="b">Answers of the second sample.</param>
    /// <param name="mixed">Answers of the first with the input of the second.</param>
    /// <param name="seed">Seed of the bootstrap over rows.</param>
    public static (SensitivityIndex First, SensitivityIndex Total) Of(
        IReadOnlyList<double> a, IReadOnlyList<double> b, IReadOnlyList<double> mixed, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(a);
        int[] all = [.. Enumerable.Range(0, a.Count)];
        var (first, total) = Estimate(a, b, mixed, all);
        var samples = new (double First, double Total)[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            var rows = all.Select(i => (int)Math.BigMul(
                Philox.Word((ulong)i, (ulong)sample, seed), (ulong)all.Length, out _)).ToArray();
            samples[sample] = Estimate(a, b, mixed, rows);
        }

        return (SensitivityIndex.Of(Math.Clamp(first, 0, 1), samples.Select(sample => sample.First)),
            SensitivityIndex.Of(Math.Clamp(total, 0, 1), samples.Select(sample => sample.Total)));
    }

    private static (double First, double Total) Estimate(
        IReadOnlyList<double> a, IReadOnlyList<double> b, IReadOnlyList<double> mixed, int[] rows)
    {
        // Centred answers: the estimator of S is exact for any shift, and least noisy for this one.
        var mean = rows.Sum(i => a[i] + b[i]) / (2.0 * rows.Length);
        double variance = 0, first = 0, total = 0;
        foreach (var i in rows)
        {
            var (own, other, changed) = (a[i] - mean, b[i] - mean, mixed[i] - mean);
            variance += (own * own) + (other * other);
            first += other * (changed - own);
            total += (own - changed) * (own - changed) / 2;
        }

        variance /= 2;
        return variance > 0 ? (first / variance, total / variance) : (0, 0);
    }
}
