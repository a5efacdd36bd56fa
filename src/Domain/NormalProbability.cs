namespace Twin.Domain;

/// <summary>The distribution function of the standard normal law, which <see cref="NormalQuantile"/> inverts.</summary>
/// <remarks>
/// Model: Φ(x) = ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …) for |x| below 3, where all terms have one sign and nothing
/// cancels; beyond, the continued fraction of the tail 1/(x + 1/(x + 2/(x + …))). Relative accuracy about 1e-14.
/// Source: G. Marsaglia, "Evaluating the normal distribution", Journal of Statistical Software 11(4), 2004,
/// doi:10.18637/jss.v011.i04; M. Abramowitz, I. A. Stegun, "Handbook of mathematical functions", 1964, 26.2.14.
/// </remarks>
public static class NormalProbability
{
    private const double SqrtTwoPi = 2.5066282746310005;
    private const double SeriesBelow = 3;

    // At |x| = 3 the fraction has settled to the last bit after 100 terms; it settles faster further out.
    private const int TailTerms = 120;

    /// <summary>The share of the law below a value.</summary>
    /// <param name="x">The value, in standard deviations.</param>
    /// <returns>Range: [0, 1].</returns>
    public static double Below(double x)
    {
        if (double.IsNaN(x)) return double.NaN;
        if (Math.Abs(x) < SeriesBelow) return 0.5 + (Density(x) * Series(x));
        return x < 0 ? Tail(-x) : 1 - Tail(x);
    }

    private static double Density(double x) => ExactMath.Exp(-x * x / 2) / SqrtTwoPi;

    private static double Series(double x)
    {
        double sum = x;
        double term = x;
        for (int i = 3; ; i += 2)
        {
            term *= x * x / i;
            double next = sum + term;
            if (next == sum) return sum;
            sum = next;
        }
    }

    private static double Tail(double x)
    {
        if (x > 40) return 0;
        double fraction = x;
        for (int i = TailTerms; i >= 1; i--) fraction = x + (i / fraction);
        return Density(x) / fraction;
    }
}
