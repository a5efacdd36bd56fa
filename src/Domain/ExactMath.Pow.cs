namespace Twin.Domain;

/// <content>Powers.</content>
public static partial class ExactMath
{
    /// <summary>From here on every double is an even whole number.</summary>
    private const double FirstAllEven = 9007199254740992.0;

    /// <summary>|ln x| is at least 2^-53 unless x = 1, so an exponent of this size over- or underflows.</summary>
    private const double HugeExponent = 18446744073709551616.0;

    /// <summary>x to the power y.</summary>
    /// <param name="x">Any double.</param>
    /// <param name="y">Any double.</param>
    /// <returns>x^y with the edge cases of IEEE 754-2019 (pow(x, ±0) = pow(1, y) = 1 even for NaN).</returns>
    /// <remarks>
    /// Model: e^(y·ln x) with ln x and the product kept to 68 bits in two doubles, so that the error of the logarithm,
    /// magnified by up to 745, stays below 0.02 units in the last place. Source: Tang 1989, 1990; Dekker 1971.
    /// </remarks>
    public static double Pow(double x, double y)
    {
        if (y == 0 || x == 1) return 1;
        if (double.IsNaN(x) || double.IsNaN(y)) return double.NaN;
        if (x == 0 || double.IsInfinity(x) || double.IsInfinity(y)) return PowOfEdge(x, y);
        if (x > 0) return PowPositive(x, y);
        if (!IsWhole(y)) return double.NaN;
        return IsOdd(y) ? -PowPositive(-x, y) : PowPositive(-x, y);
    }

    private static double PowPositive(double x, double y)
    {
        if (x == 1) return 1;
        if (Math.Abs(y) >= HugeExponent) return x > 1 == y > 0 ? double.PositiveInfinity : 0;
        (double logHigh, double logLow) = LogPair(x);
        double estimate = y * logHigh;
        if (estimate > ExpOverflow + 1) return double.PositiveInfinity;
        if (estimate < ExpUnderflow - 1) return 0;

        // Below this the product's low part could be subnormal, and the result is 1 to the last bit anyway.
        if (Math.Abs(estimate) < 1e-30) return 1;
        (double high, double low) = Product(logHigh, logLow, y, 0);
        return ExpPair(high, low);
    }

    private static double PowOfEdge(double x, double y)
    {
        if (double.IsInfinity(y))
        {
            double size = Math.Abs(x);
            if (size == 1) return 1;
            return size > 1 == y > 0 ? double.PositiveInfinity : 0;
        }

        bool large = x == 0 == y < 0;
        double result = large ? double.PositiveInfinity : 0;
        return double.IsNegative(x) && IsOdd(y) ? -result : result;
    }

    private static bool IsWhole(double y) => Math.Floor(y) == y;

    private static bool IsOdd(double y) => Math.Abs(y) < FirstAllEven && IsWhole(y) && ((long)y & 1) == 1;
}
