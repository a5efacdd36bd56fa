using MathNet.Numerics.Distributions;

namespace Twin.Forecasting.Scoring;

/// <summary>Whether numbers on (0, 1) may be uniform: the test of calibration by transforms.</summary>
/// <remarks>Both tests take the numbers as independent. Transforms of overlapping horizons are not; give them one
/// horizon at a time, and of it every h-th.</remarks>
public static class UniformTest
{
    /// <summary>The expected count per bin below which the chi-square law no longer holds.</summary>
    public const double LeastPerBin = 5;

    private const int Terms = 100;

    /// <summary>Pearson's test over equal bins.</summary>
    /// <param name="numbers">On [0, 1].</param>
    /// <param name="bins">Equal bins. Range: at least 2.</param>
    /// <returns>The p-value; null where fewer than <see cref="LeastPerBin"/> are expected in a bin.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bins"/> is below 2.</exception>
    public static double? ChiSquare(ReadOnlySpan<double> numbers, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        double expected = numbers.Length / (double)bins;
        if (expected < LeastPerBin) return null;
        int[] counts = new int[bins];
        foreach (double number in numbers) counts[Math.Clamp((int)(number * bins), 0, bins - 1)]++;
        double sum = 0;
        foreach (int count in counts) sum += (count - expected) * (count - expected) / expected;
        return 1 - ChiSquared.CDF(bins - 1, sum);
    }

    /// <summary>Pearson's test over equal bins for numbers that hang together within clusters.</summary>
    /// <param name="numbers">On [0, 1]; at least one.</param>
    /// <param name="clusters">Cluster of each number; clusters are independent.</param>
    /// <param name="bins">Equal bins. Range: at least 2.</param>
    /// <returns>The p-value.</returns>
    /// <remarks>
    /// Model: X²/δ follows the chi-square law, with the mean design effect δ = Σ_k V_k/(n/bins)/(bins − 1), V_k =
    /// m/(m − 1)·Σ over m clusters of (count in bin k less that expected, less the mean of that)². Source: J. N. K.
    /// Rao, A. J. Scott, "The analysis of categorical data from complex sample surveys", JASA 76(374), 1981.
    /// </remarks>
    /// <exception cref="ArgumentException">Not one cluster to each number, or a single cluster.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bins"/> is below 2.</exception>
    public static double OfClusters(ReadOnlySpan<double> numbers, ReadOnlySpan<int> clusters, int bins)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bins, 2);
        if (clusters.Length != numbers.Length)
            throw new ArgumentException($"{clusters.Length} clusters, {numbers.Length} numbers", nameof(clusters));
        SortedDictionary<int, double[]> off = [];
        for (int i = 0; i < numbers.Length; i++)
        {
            if (!off.TryGetValue(clusters[i], out double[]? own)) off.Add(clusters[i], own = new double[bins]);
            int bin = Math.Clamp((int)(numbers[i] * bins), 0, bins - 1);
            for (int k = 0; k < bins; k++) own[k] += (k == bin ? 1 : 0) - (1.0 / bins);
        }

        int count = off.Count;
        if (count < 2) throw new ArgumentException("one cluster says nothing of their spread", nameof(clusters));
        double expected = numbers.Length / (double)bins;
        double pearson = 0;
        double effect = 0;
        for (int k = 0; k < bins; k++)
        {
            double sum = 0;
            foreach (double[] own in off.Values) sum += own[k];
            double spread = 0;
            foreach (double[] own in off.Values) spread += (own[k] - (sum / count)) * (own[k] - (sum / count));
            pearson += sum * sum / expected;
            effect += spread * count / (count - 1.0) / expected / (bins - 1);
        }

        if (effect == 0) return pearson == 0 ? 1 : 0;
        return 1 - ChiSquared.CDF(bins - 1, pearson / effect);
    }

    /// <summary>Kolmogorov's test.</summary>
    /// <param name="numbers">On [0, 1], in any order; at least one.</param>
    /// <returns>The p-value by the limit law with Stephens' correction, good from five numbers on.</returns>
    /// <remarks>Source: M. A. Stephens, "Use of the Kolmogorov–Smirnov, Cramér–von Mises and related statistics
    /// without extensive tables", Journal of the Royal Statistical Society B 32(1), 1970.</remarks>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static double Kolmogorov(ReadOnlySpan<double> numbers)
    {
        if (numbers.IsEmpty) throw new ArgumentException("nothing to test", nameof(numbers));
        double[] sorted = numbers.ToArray();
        Array.Sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double below = sorted[i] - (i / (double)sorted.Length);
            double above = ((i + 1) / (double)sorted.Length) - sorted[i];
            distance = Math.Max(distance, Math.Max(below, above));
        }

        double root = Math.Sqrt(sorted.Length);
        return KolmogorovTail((root + 0.12 + (0.11 / root)) * distance);
    }

    /// <summary>The chance that √n times the distance exceeds a value, in the limit.</summary>
    /// <param name="value">Range: at least 0.</param>
    /// <returns>Range: [0, 1]; 0.05 at 1.358.</returns>
    public static double KolmogorovTail(double value)
    {
        // Below, the alternating series has not begun to fall; the tail is 1 to six digits.
        if (value < 0.27) return 1;
        double sum = 0;
        for (int k = 1; k <= Terms; k++)
        {
            double term = Math.Exp(-2.0 * k * k * value * value);
            sum += k % 2 == 1 ? term : -term;
            if (term < 1e-17) break;
        }

        return Math.Clamp(2 * sum, 0, 1);
    }
}
