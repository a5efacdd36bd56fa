using Twin.Domain;

namespace Twin.Macro.Closure;

/// <summary>The distribution of a share between two rivals: the regularised incomplete beta function.</summary>
/// <remarks>
/// Model: I_x(a, b) by Lentz's evaluation of its continued fraction, which converges fast for x below (a + 1)/(a + b +
/// 2); above, I_x(a, b) = 1 − I_(1−x)(b, a). Error below 1e-12 for a and b up to 1e5.
/// Source: NIST Digital Library of Mathematical Functions, 8.17.22, dlmf.nist.gov; W. Lentz, Appl. Opt. 15(3), 1976.
/// </remarks>
internal static class IncompleteBeta
{
    private const int MaxTerms = 10_000;
    private const double Tolerance = 1e-16;
    private const double Tiny = 1e-300;

    /// <summary>Arguments from which Stirling's series gives ln Γ to 1e-15.</summary>
    private const double SeriesFrom = 15;

    private static readonly double HalfLogTwoPi = 0.5 * ExactMath.Log(2 * Math.PI);

    /// <summary>P(share ≤ x) for a share ~ Beta(a, b); a and b above 0, x in [0, 1].</summary>
    public static double Of(double x, double a, double b)
    {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        if (x > (a + 1) / (a + b + 2)) return 1 - Of(1 - x, b, a);
        double front = ExactMath.Exp(
            LogGamma(a + b) - LogGamma(a) - LogGamma(b) + a * ExactMath.Log(x) + b * ExactMath.Log1P(-x));
        return front * Fraction(x, a, b) / a;
    }

    private static double Fraction(double x, double a, double b)
    {
        double c = 1, d = 1 / NotZero(1 - (a + b) * x / (a + 1)), value = d;
        for (int m = 1; m <= MaxTerms; m++)
        {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            (c, d) = (NotZero(1 + even / c), 1 / NotZero(1 + even * d));
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            (c, d) = (NotZero(1 + odd / c), 1 / NotZero(1 + odd * d));
            value *= c * d;
            if (Math.Abs(c * d - 1) <= Tolerance) break;
        }

        return value;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;

    /// <summary>Stirling's series, shifted up by Γ(z + 1) = z·Γ(z) where z is small.</summary>
    private static double LogGamma(double z)
    {
        double shift = 1;
        for (; z < SeriesFrom; z++) shift *= z;
        double w = 1 / (z * z);
        double series = (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w / 1188)))) / z;
        return (z - 0.5) * ExactMath.Log(z) - z + HalfLogTwoPi + series - ExactMath.Log(shift);
    }
}
