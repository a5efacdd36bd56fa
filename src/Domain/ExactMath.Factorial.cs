namespace Twin.Domain;

/// <content>Logarithms of factorials.</content>
public static partial class ExactMath
{
    /// <summary>22! is the last factorial that a double holds exactly.</summary>
    private const int LastExactFactorial = 22;

    private const double HalfLogTwoPi = 0.9189385332046728;

    /// <summary>The logarithm of n!.</summary>
    /// <param name="n">Count, at least 0.</param>
    /// <returns>ln n!, within two units in the last place.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is negative.</exception>
    /// <remarks>
    /// Model: the logarithm of the exact product to 22, then (n + ½)·ln n − n + ½·ln 2π + <see cref="StirlingError"/>
    /// with the leading product in two doubles. Differences of large log factorials lose digits: a binomial
    /// probability is built from <see cref="StirlingError"/> instead.
    /// </remarks>
    public static double LogFactorial(long n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (n <= LastExactFactorial) return Log(ExactFactorial((int)n));
        double count = n;
        (double logHigh, double logLow) = LogPair(count);
        (double high, double low) = Product(logHigh, logLow, count, 0);
        double lead = high - count;
        double leadLow = high - lead - count;
        return lead + (leadLow + (low + (0.5 * logHigh + HalfLogTwoPi + StirlingSeries(count))));
    }

    /// <summary>What Stirling's formula leaves over: ln n! − ((n + ½)·ln n − n + ½·ln 2π).</summary>
    /// <param name="n">Count, at least 1.</param>
    /// <returns>The error term, about 1/(12 n); relative error below 1e-12.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="n"/> is below 1.</exception>
    /// <remarks>
    /// Model: 1/(12n) − 1/(360n³) + 1/(1260n⁵) − …; below 24 a table.
    /// Source: C. Loader, "Fast and accurate computation of binomial probabilities", 2000, section 2.
    /// </remarks>
    public static double StirlingError(long n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        return n < SmallStirlingErrors.Length ? SmallStirlingErrors[(int)n] : StirlingSeries(n);
    }

    private static double StirlingSeries(double n)
    {
        double q = 1 / (n * n);
        return (1.0 / 12 - q * (1.0 / 360 - q * (1.0 / 1260 - q * (1.0 / 1680 - q * (1.0 / 1188
            - q * (691.0 / 360360 - q * (1.0 / 156))))))) / n;
    }

    private static double ExactFactorial(int n)
    {
        double product = 1;
        for (int i = 2; i <= n; i++) product *= i;
        return product;
    }
}
