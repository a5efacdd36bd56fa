namespace Twin.Actors.Tests.Chance;

/// <summary>A law on the counts, tabulated by the ratio of neighbours from its mode and cut into bins of like
/// weight.</summary>
/// <remarks>
/// Independent of the code under test: no factorial, no logarithm. The error of a product of a million ratios is below
/// 1e-9, a thousandth of what the samples here can see.
/// </remarks>
internal sealed class DiscreteLaw
{
    private const double Deviations = 8;
    private const int Margin = 40;

    private readonly long _least;
    private readonly double[] _weights;

    private DiscreteLaw(double mode, double deviation, long most, Func<double, double> ratio)
    {
        _least = (long)Math.Max(0, Math.Floor(mode - (Deviations * deviation)) - Margin);
        long last = (long)Math.Min(most, Math.Ceiling(mode + (Deviations * deviation)) + Margin);
        _weights = new double[last - _least + 1];
        int centre = (int)(Math.Floor(mode) - _least);
        _weights[centre] = 1;
        for (int i = centre + 1; i < _weights.Length; i++) _weights[i] = _weights[i - 1] * ratio(_least + i);
        for (int i = centre - 1; i >= 0; i--) _weights[i] = _weights[i + 1] / ratio(_least + i + 1);
        double total = 0;
        foreach (double weight in _weights) total += weight;
        for (int i = 0; i < _weights.Length; i++) _weights[i] /= total;
    }

    public static DiscreteLaw Binomial(long n, double p) => new(
        Math.Floor((n + 1) * p), Math.Sqrt(n * p * (1 - p)), n, k => (n - k + 1) / k * (p / (1 - p)));

    public static DiscreteLaw Poisson(double mean) => new(
        Math.Floor(mean), Math.Sqrt(mean), long.MaxValue, k => mean / k);

    /// <summary>The chi-square p-value of a sample, over at most so many bins of at least 20 expected.</summary>
    public double Fit(long[] sample, int bins)
    {
        double least = Math.Max(1.0 / bins, 20.0 / sample.Length);
        List<long> ends = [];
        List<double> probabilities = [];
        double open = 0;
        for (int i = 0; i < _weights.Length; i++)
        {
            open += _weights[i];
            if (open < least) continue;
            ends.Add(_least + i);
            probabilities.Add(open);
            open = 0;
        }

        probabilities[^1] += open;
        ends[^1] = long.MaxValue;
        long[] observed = new long[ends.Count];
        foreach (long value in sample)
        {
            int bin = ends.BinarySearch(value);
            observed[bin < 0 ? ~bin : bin]++;
        }

        return GoodnessOfFit.ChiSquare(observed, probabilities.ToArray());
    }
}
