namespace Twin.Domain;

/// <content>Sine and cosine.</content>
public static partial class ExactMath
{
    private const double QuarterPi = 0.7853981633974483;
    /// <summary>2^-28: below it x³/6 is less than half a last place; it also keeps the sign of zero.</summary>
    private const double SineIsItsArgument = 3.725290298461914e-09;

    private const double HalfPiHigh = 1.5707963267948966;
    private const double HalfPiLow = 6.123233995736766e-17;

    /// <summary>The sine.</summary>
    /// <param name="x">Angle. Unit: rad. Any double, however large.</param>
    /// <returns>sin x in [−1, 1], within 0.8 units in the last place; NaN at NaN and ±∞.</returns>
    /// <remarks>
    /// Model: x = n·π/2 + r with the reduction of Payne and Hanek in integers (no argument is too large), then the
    /// Taylor series of sine or cosine on |r| ≤ π/4, r kept as two doubles.
    /// </remarks>
    public static double Sin(double x)
    {
        if (!double.IsFinite(x)) return double.NaN;
        if (Math.Abs(x) < SineIsItsArgument) return x;
        if (Math.Abs(x) <= QuarterPi) return SinSeries(x, 0);
        (int quadrant, double high, double low) = ReduceAngle(x);
        double result = (quadrant & 1) == 0 ? SinSeries(high, low) : CosSeries(high, low);
        return (quadrant & 2) == 0 ? result : -result;
    }

    /// <summary>The cosine.</summary>
    /// <param name="x">Angle. Unit: rad. Any double, however large.</param>
    /// <returns>cos x in [−1, 1], within 0.8 units in the last place; NaN at NaN and ±∞.</returns>
    /// <remarks>Model: as <see cref="Sin"/>.</remarks>
    public static double Cos(double x)
    {
        if (!double.IsFinite(x)) return double.NaN;
        if (Math.Abs(x) <= QuarterPi) return CosSeries(x, 0);
        (int quadrant, double high, double low) = ReduceAngle(x);
        double result = (quadrant & 1) == 0 ? CosSeries(high, low) : SinSeries(high, low);
        return (quadrant + 1 & 2) == 0 ? result : -result;
    }

    /// <summary>sin(x + low): x − x³/6 + … + x¹⁹/19!, with the derivative's share of the low part.</summary>
    private static double SinSeries(double x, double low)
    {
        double z = x * x;
        double series = 1.0 / 120 + z * (-1.0 / 5040 + z * (1.0 / 362880 + z * (-1.0 / 39916800
            + z * (1.0 / 6227020800 + z * (-1.0 / 1307674368000 + z * (1.0 / 355687428096000
            - z * (1.0 / 121645100408832000)))))));
        return x + (low - (z * (low * 0.5) + z * x * (1.0 / 6 - z * series)));
    }

    /// <summary>cos(x + low): 1 − x²/2 + … − x¹⁸/18!, the rounding of 1 − x²/2 recovered.</summary>
    private static double CosSeries(double x, double low)
    {
        double z = x * x;
        double series = 1.0 / 24 + z * (-1.0 / 720 + z * (1.0 / 40320 + z * (-1.0 / 3628800
            + z * (1.0 / 479001600 + z * (-1.0 / 87178291200 + z * (1.0 / 20922789888000
            - z * (1.0 / 6402373705728000)))))));

        // The square is split so that its own rounding does not show next to 1.
        double upper = UpperHalf(x), lower = x - upper;
        double halfSquare = 0.5 * upper * upper;
        double rest = (upper + 0.5 * lower) * lower;
        double lead = 1 - halfSquare;
        return lead + (1 - lead - halfSquare + (z * z * series - rest - x * low));
    }

    /// <summary>x = n·π/2 + high + low with |high| ≤ π/4, for finite |x| above π/4; n modulo 4.</summary>
    /// <remarks>
    /// x = m·2^e with a whole m of 53 bits. Of the binary digits of 2/π those that give whole multiples of 4 are
    /// skipped; the next 192 give x·2/π modulo 4 with 137 correct bits after the point. The closest any double comes
    /// to a multiple of π/2 is about 2^-61, so at least 66 bits of the remainder are right.
    /// </remarks>
    private static (int Quadrant, double High, double Low) ReduceAngle(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x) & long.MaxValue;
        ulong m = (ulong)(bits & MantissaMask | 1L << MantissaBits);
        int skip = (int)(bits >> MantissaBits) - ExponentBias - MantissaBits + 62;
        int word = skip >> 6, shift = skip & 63;

        // Wrapping products are meant: the digits above the window are whole multiples of 4.
        unchecked
        {
            ulong carry1 = Math.BigMul(m, Window(word + 2, shift), out ulong low);
            ulong carry0 = Math.BigMul(m, Window(word + 1, shift), out ulong middle);
            middle += carry1;
            if (middle < carry1) carry0++;
            ulong top = m * Window(word, shift) + carry0;
            ulong fractionTop = top << 2 | middle >> 62, fractionLow = middle << 2 | low >> 62;
            Int128 fraction = new(fractionTop, fractionLow);
            bool above = fraction < 0;
            int quadrant = (int)(top >> 62) + (above ? 1 : 0);
            (double high, double rest) = FractionToAngle((UInt128)(above ? -fraction : fraction));
            if (above) (high, rest) = (-high, -rest);
            return x < 0 ? (-quadrant & 3, -high, -rest) : (quadrant & 3, high, rest);
        }
    }

    private static ulong Window(int word, int shift) =>
        shift == 0 ? TwoOverPi[word] : TwoOverPi[word] << shift | TwoOverPi[word + 1] >> (64 - shift);

    /// <summary>fraction/2^128 of a quarter turn as an angle in two doubles.</summary>
    private static (double High, double Low) FractionToAngle(UInt128 fraction)
    {
        int zeros = (int)UInt128.LeadingZeroCount(fraction);
        UInt128 normal = fraction << zeros;
        double high = unchecked((long)(ulong)(normal >> 75)) * PowerOfTwo(-53 - zeros);
        double low = unchecked((long)((ulong)(normal >> 22) & (1UL << 53) - 1)) * PowerOfTwo(-106 - zeros);
        return Product(high, low, HalfPiHigh, HalfPiLow);
    }
}
