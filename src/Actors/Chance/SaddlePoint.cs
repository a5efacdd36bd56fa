using Twin.Domain;

namespace Twin.Actors.Chance;

/// <summary>Probabilities of the Poisson and binomial laws that stay accurate where factorials cancel.</summary>
/// <remarks>
/// Model: a probability is a Stirling error times e^(−deviance); the deviance x·ln(x/m) + m − x is summed as a series
/// near its zero, so at n = 10^12 no digits are lost, while differences of log factorials (2.7·10^13 there) lose them
/// all.
/// Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000.
/// </remarks>
internal static class SaddlePoint
{
    private const double TwoPi = 6.283185307179586;
    private const double SeriesWithin = 0.1;

    // The series falls by v² ≤ 0.01 a term, so 16 terms reach the last bit with room to spare.
    private const int MostTerms = 16;

    /// <summary>P(k) of the Poisson law.</summary>
    public static double Poisson(long k, double mean)
    {
        if (k == 0) return ExactMath.Exp(-mean);
        double exponent = -ExactMath.StirlingError(k) - Deviance(k, mean);
        return ExactMath.Exp(exponent) / Math.Sqrt(TwoPi * k);
    }

    /// <summary>P(k) of the binomial law; for ratios, so good to a relative 1e-12.</summary>
    public static double Binomial(long k, long n, double p)
    {
        if (k == 0) return ExactMath.Exp(n * ExactMath.Log1P(-p));
        if (k == n) return ExactMath.Exp(n * ExactMath.Log(p));
        long rest = n - k;
        double exponent = ExactMath.StirlingError(n) - ExactMath.StirlingError(k) - ExactMath.StirlingError(rest)
            - Deviance(k, n * p) - Deviance(rest, n * (1 - p));
        return ExactMath.Exp(exponent) * Math.Sqrt(n / (TwoPi * k * rest));
    }

    /// <summary>x·ln(x/m) + m − x, without cancellation near x = m.</summary>
    private static double Deviance(double x, double mean)
    {
        double gap = x - mean;
        double sum = x + mean;
        if (Math.Abs(gap) >= SeriesWithin * sum) return (x * ExactMath.Log(x / mean)) - gap;
        double v = gap / sum;
        double total = gap * v;
        double term = 2 * x * v;
        double square = v * v;
        for (int j = 1; j <= MostTerms; j++)
        {
            term *= square;
            double next = total + (term / ((2 * j) + 1));
            if (next == total) return total;
            total = next;
        }

        return total;
    }
}
