using System.Runtime.CompilerServices;

namespace Twin.Domain;

/// <content>The exponential.</content>
public static partial class ExactMath
{
    /// <summary>Above this the exponential exceeds the largest double: ln 2^1024.</summary>
    private const double ExpOverflow = 709.782712893384;

    /// <summary>Below this it is less than half the smallest double: ln 2^-1075.</summary>
    private const double ExpUnderflow = -745.1332191019412;

    /// <summary>128/ln 2.</summary>
    private const double StepsPerUnit = 184.6649652337873;

    /// <summary>ln 2/128 in 35 bits: its product with a step count below 2^18 is exact.</summary>
    private const double StepHigh = 0.0054152123482253955;

    /// <summary>ln 2/128 less <see cref="StepHigh"/>.</summary>
    private const double StepLow = -1.0082281460997769e-13;

    /// <summary>Below this size the plain series keeps more of e^x − 1 than the table does.</summary>
    private const double Expm1SeriesLimit = 0.25;

    /// <summary>The exponential.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>e^x; +∞ above 709.78, 0 below −745.13, NaN at NaN; within 0.51 units in the last place.</returns>
    /// <remarks>
    /// Model: x = n·ln 2/128 + r, |r| ≤ ln 2/256; e^x = 2^(n/128)·(1 + r + r²/2 + … + r⁶/720) with 2^(i/128) from a
    /// table of double pairs. Source: Tang 1989 (see the class).
    /// </remarks>
    public static double Exp(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > ExpOverflow) return double.PositiveInfinity;
        if (x < ExpUnderflow) return 0;
        return ExpPair(x, 0);
    }

    /// <summary>e^x − 1 without the loss that the subtraction suffers for small x.</summary>
    /// <param name="x">Any double.</param>
    /// <returns>e^x − 1, within one unit in the last place; −1 at −∞, NaN at NaN.</returns>
    /// <remarks>Model: the Taylor series to x¹⁴ for |x| below 1/4, else the reduction of <see cref="Exp"/>.</remarks>
    public static double Expm1(double x)
    {
        if (double.IsNaN(x)) return x;
        if (x > ExpOverflow) return double.PositiveInfinity;
        if (x < -40) return -1;
        if (Math.Abs(x) >= Expm1SeriesLimit) return Expm1ByTable(x);
        double series = 1.0 / 87178291200;
        for (int n = Expm1Coefficients.Length - 1; n >= 0; n--) series = Expm1Coefficients[n] + x * series;
        return x + x * x * series;
    }

    /// <summary>1/2!, 1/3!, … 1/13!; the series starts from 1/14!.</summary>
    private static ReadOnlySpan<double> Expm1Coefficients =>
    [
        1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320, 1.0 / 362880, 1.0 / 3628800,
        1.0 / 39916800, 1.0 / 479001600, 1.0 / 6227020800,
    ];

    private static double Expm1ByTable(double x)
    {
        (int k, double root, double rootLow, double growth) = ExpSteps(x, 0);
        if (k > 60) return Scale(root + (rootLow + root * growth), k);

        // The root, scaled, and −1 are added first: both are exact, and so is the error of their sum.
        double scale = PowerOfTwo(k), scaled = root * scale;
        double sum = scaled - 1;
        double sumLow = scaled > 1 ? scaled - sum - 1 : -1 - sum + scaled;
        return sum + (sumLow + (rootLow + root * growth) * scale);
    }

    /// <summary>e^(high + low) for a high part within the range of the exponential.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double ExpPair(double high, double low)
    {
        (int k, double root, double rootLow, double growth) = ExpSteps(high, low);
        return Scale(root + (rootLow + root * growth), k);
    }

    /// <summary>k, 2^(i/128) as two doubles and e^r − 1, such that e^x = 2^k·2^(i/128)·e^r.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Exponent, double Root, double RootLow, double Growth) ExpSteps(double x, double low)
    {
        double steps = x * StepsPerUnit;
        int n = unchecked((int)(steps + (steps < 0 ? -0.5 : 0.5)));
        double r = x - n * StepHigh - (n * StepLow - low);
        int i = n & 127;
        double q = r * r;
        double growth = r + q * (1.0 / 2 + r * (1.0 / 6) + q * (1.0 / 24 + r * (1.0 / 120) + q * (1.0 / 720)));
        return (n >> 7, RootOfTwoHigh[i], RootOfTwoLow[i], growth);
    }

    /// <summary>value·2^exponent with one rounding, for a value near 1 and any exponent in [−1076, 1024].</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Scale(double value, int exponent)
    {
        if (exponent > 1000) return value * 2 * PowerOfTwo(exponent - 1);
        if (exponent >= -1000) return value * PowerOfTwo(exponent);
        return value * PowerOfTwo(exponent + 1000) * PowerOfTwo(-1000);
    }

    /// <summary>value·2^exponent for any exponent a double's own exponent can ask for.</summary>
    private static double ScaleBy(double value, int exponent)
    {
        int half = exponent / 2;
        return value * PowerOfTwo(half) * PowerOfTwo(exponent - half);
    }
}
