namespace Twin.Actors.Tests.Chance;

/// <summary>How probable a sample at least this bad is when the law is the one claimed.</summary>
/// <remarks>Independent of the code under test: platform functions and textbook series.</remarks>
internal static class GoodnessOfFit
{
    /// <summary>Fixed seeds make these tests decide once; a law that is off fails by many orders of
    /// magnitude.</summary>
    public const double LeastP = 0.001;

    /// <summary>Kolmogorov–Smirnov against a continuous distribution function; asymptotic with Stephens'
    /// correction.</summary>
    public static double KolmogorovSmirnov(double[] sample, Func<double, double> distribution)
    {
        double[] sorted = [.. sample];
        Array.Sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            double f = distribution(sorted[i]);
            double below = f - (i / (double)sorted.Length);
            double above = ((i + 1) / (double)sorted.Length) - f;
            distance = Math.Max(distance, Math.Max(below, above));
        }

        double root = Math.Sqrt(sorted.Length);
        double lambda = (root + 0.12 + (0.11 / root)) * distance;
        double p = 0;
        for (int j = 1; j <= 100; j++)
        {
            p += (j % 2 == 1 ? 2 : -2) * Math.Exp(-2.0 * j * j * lambda * lambda);
        }

        return Math.Clamp(p, 0, 1);
    }

    /// <summary>Pearson's chi-square; the tail by Wilson and Hilferty's cube root, good to a few percent of
    /// p.</summary>
    public static double ChiSquare(ReadOnlySpan<long> observed, ReadOnlySpan<double> probabilities)
    {
        long total = 0;
        foreach (long count in observed) total += count;
        double statistic = 0;
        for (int i = 0; i < observed.Length; i++)
        {
            double expected = probabilities[i] * total;
            statistic += (observed[i] - expected) * (observed[i] - expected) / expected;
        }

        double freedom = observed.Length - 1;
        double spread = 2 / (9 * freedom);
        return 1 - NormalDistribution((Math.Cbrt(statistic / freedom) - (1 - spread)) / Math.Sqrt(spread));
    }

    /// <summary>The standard normal distribution function by Marsaglia's series, full precision within 7
    /// deviations.</summary>
    public static double NormalDistribution(double x)
    {
        if (Math.Abs(x) > 7) return x > 0 ? 1 : 0;
        double term = x;
        double sum = x;
        for (int i = 3; Math.Abs(term) > 1e-17 * Math.Abs(sum); i += 2)
        {
            term *= x * x / i;
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
