using System.Runtime.CompilerServices;

namespace Twin.Domain;

/// <summary>Elementary functions that give the same bits on every processor.</summary>
/// <remarks>
/// Why: the platform's exponential, logarithm and sine come from the C library of the machine and may differ in the
/// last bit from one machine to the next, and a single bit is enough to make two runs of one world part ways.
/// How: only +, −, × and ÷ of IEEE 754 doubles, integer arithmetic and bit operations, in a fixed order. The compiler
/// never contracts a product and a sum into a fused operation, so each step rounds as written.
/// Accuracy: within 0.51 units in the last place of the true value for exp and log, 0.52 for pow, 0.6 for expm1 and
/// log1p, 0.8 for sine and cosine, hence within one unit of a correctly rounded result. Subnormal results round twice
/// and stay within one unit.
/// Shape: scalar to scalar, pure, no allocation, any thread.
/// Source: P. T. P. Tang, "Table-driven implementation of the exponential function in IEEE floating-point arithmetic",
/// ACM TOMS 15(2), 1989, doi:10.1145/63522.214389, and "… of the logarithm function …", ACM TOMS 16(4), 1990,
/// doi:10.1145/98267.98294; T. J. Dekker, "A floating-point technique for extending the available precision",
/// Numer. Math. 18, 1971, doi:10.1007/BF01397083; M. Payne and R. Hanek, "Radian reduction for trigonometric
/// functions", SIGNUM Newsletter 18(1), 1983, doi:10.1145/1057600.1057602.
/// </remarks>
public static partial class ExactMath
{
    /// <summary>ln 2 on the grid 2^-42: its product with any exponent of a double is exact.</summary>
    private const double Ln2High = 0.6931471805598903;

    /// <summary>ln 2 less <see cref="Ln2High"/>.</summary>
    private const double Ln2Low = 5.497923018708371e-14;

    private const int MantissaBits = 52;
    private const int ExponentBias = 1023;
    private const long MantissaMask = (1L << MantissaBits) - 1;

    /// <summary>Clears the lower 27 bits of a double: 26 significant bits stay, so the square is exact.</summary>
    private const long UpperHalfMask = ~((1L << 27) - 1);

    private static double UpperHalf(double value) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) & UpperHalfMask);

    /// <summary>2^exponent for a normal result.</summary>
    private static double PowerOfTwo(int exponent) =>
        BitConverter.Int64BitsToDouble(unchecked((long)(exponent + ExponentBias) << MantissaBits));

    /// <summary>The product of two sums high + low, as high + low; the low parts' own product is dropped.</summary>
    /// <remarks>
    /// The high parts are split by their bits, not by Dekker's multiplication, because that one overflows for large
    /// factors. The product of the two lower halves may round, which costs 2^-106 of the result.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (double High, double Low) Product(double xHigh, double xLow, double yHigh, double yLow)
    {
        double product = xHigh * yHigh;
        double xUpper = UpperHalf(xHigh), xLower = xHigh - xUpper;
        double yUpper = UpperHalf(yHigh), yLower = yHigh - yUpper;
        double error = xUpper * yUpper - product + xUpper * yLower + xLower * yUpper + xLower * yLower;
        double low = error + (xHigh * yLow + xLow * yHigh);
        double high = product + low;
        return (high, product - high + low);
    }
}
