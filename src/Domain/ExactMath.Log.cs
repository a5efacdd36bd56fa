using System.Runtime.CompilerServices;

namespace Twin.Domain;

/// <content>The natural logarithm.</content>
public static partial class ExactMath
{
    /// <summary>Keeps 44 significant bits: times a centre of 8 bits they are still exact.</summary>
    private const long QuotientMask = ~((1L << 9) - 1);

    /// <summary>Moves the subnormal numbers into the normal range.</summary>
    private const int SubnormalShift = 54;

    /// <summary>The natural logarithm.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>ln x within 0.51 units in the last place; −∞ at either zero, NaN below zero and at NaN.</returns>
    /// <remarks>
    /// Model: x = 2^k·m, m within √2 of 1, c the nearest of 128 centres, r = (m − c)/c with a remainder kept in a
    /// second double, ln x = k·ln 2 + ln c + r − r²/2 + … + r⁷/7. Where c = 1 the leading terms vanish and r is exact,
    /// so there is no loss near 1. Source: Tang 1990 (see the class).
    /// </remarks>
    public static double Log(double x)
    {
        if (!(x > 0) || double.IsInfinity(x)) return LogOfEdge(x);
        return LogOfSum(x, 0);
    }

    /// <summary>ln(1 + x) without the loss that 1 + x suffers for small x.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>ln(1 + x); −∞ at −1, NaN below −1 and at NaN; within 0.6 units in the last place.</returns>
    /// <remarks>Model: 1 + x is kept as a sum of two doubles through the reduction of <see cref="Log"/>.</remarks>
    public static double Log1P(double x)
    {
        double sum = 1 + x;
        if (!(sum > 0) || double.IsInfinity(sum)) return LogOfEdge(sum);
        if (x == 0) return x;
        double larger = Math.Abs(x) > 1 ? x : 1;
        double rest = larger - sum + (larger == 1 ? x : 1);
        return LogOfSum(sum, rest);
    }

    /// <summary>ln(x + rest) for finite x &gt; 0 and a rest of at most half a unit in its last place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double LogOfSum(double x, double rest)
    {
        (double base0, double baseLow, double rHigh, double rLow) = Reduce(x, rest);
        double r = rHigh + rLow, q = r * r;
        double series = -1.0 / 2 + r * (1.0 / 3) + q * (-1.0 / 4 + r * (1.0 / 5) + q * (-1.0 / 6 + r * (1.0 / 7)));
        double high = base0 + rHigh;
        return high + (base0 - high + rHigh + (rLow + baseLow + q * series));
    }

    private static double LogOfEdge(double x) =>
        x == 0 ? double.NegativeInfinity : x > 0 ? x : double.NaN;

    /// <summary>Splits ln(x + rest) into an exact grid value, its low part and r as two doubles.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double Base, double BaseLow, double RHigh, double RLow) Reduce(double x, double rest)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int k = -ExponentBias;
        if (bits < 1L << MantissaBits)
        {
            bits = BitConverter.DoubleToInt64Bits(x * (1L << SubnormalShift));
            k = -ExponentBias - SubnormalShift;
        }

        // No step can overflow: every number here is smaller than 2^12, and the check would cost as much as the step.
        int i, fold;
        unchecked
        {
            i = ((int)(bits >> 44 & 0xFF) + 1) >> 1;
            fold = i >= FirstHalvedCentre ? 1 : 0;
            k += (int)(bits >> MantissaBits) + fold;
        }

        double m = BitConverter.Int64BitsToDouble(bits & MantissaMask | (long)(ExponentBias - fold) << MantissaBits);
        double centre = Centre[i];

        // The remainder of the division is exact: the masked quotient has 44 bits, the centre 8.
        double inverse = InverseCentre[i];
        double offset = m - centre;
        double rHigh = BitConverter.Int64BitsToDouble(
            BitConverter.DoubleToInt64Bits(offset * inverse) & QuotientMask);
        double remainder = offset - rHigh * centre;
        if (rest != 0) remainder += ScaleBy(rest, -k);
        return (k * Ln2High + LogCentreHigh[i], k * Ln2Low + LogCentreLow[i], rHigh, remainder * inverse);
    }

    /// <summary>ln x as high + low with about 68 significant bits, for finite x > 0.</summary>
    private static (double High, double Low) LogPair(double x)
    {
        (double base0, double baseLow, double rHigh, double rLow) = Reduce(x, 0);
        double r = rHigh + rLow;

        // r²/2 as an exact leading square and a small rest; the cube and beyond fit in one double.
        double upper = UpperHalf(rHigh), lower = rHigh - upper;
        double squareHigh = 0.5 * upper * upper;
        double squareLow = upper * lower + 0.5 * lower * lower + rHigh * rLow;
        double q = r * r;
        double series = 1.0 / 3 - r * (1.0 / 4)
            + q * (1.0 / 5 - r * (1.0 / 6) + q * (1.0 / 7 - r * (1.0 / 8) + q * (1.0 / 9)));

        double sum = base0 + rHigh;
        double sumLow = base0 - sum + rHigh;
        double next = sum - squareHigh;
        double nextLow = sum - next - squareHigh;
        double low = sumLow + nextLow + (baseLow + (rLow - squareLow + q * r * series));
        double high = next + low;
        return (high, next - high + low);
    }
}
