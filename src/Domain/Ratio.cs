namespace Twin.Domain;

/// <summary>A coefficient as a ratio of integers, so that amounts become whole quanta the same way
/// everywhere.</summary>
/// <param name="Num">Numerator. Range: [0, 2^62).</param>
/// <param name="Den">Denominator, a power of ten. Range: [1, 10^18].</param>
/// <remarks>
/// Amounts are rounded down and the fraction is carried by the caller, so that after any number of calls the sum is
/// ⌊Σ value · Num/Den⌋ even when the coefficient changes in between.
/// </remarks>
public readonly record struct Ratio(long Num, long Den)
{
    /// <summary>Unit of carried fractions, whatever the coefficient: it may change while a fraction waits.</summary>
    public const long FractionUnit = 1_000_000_000_000_000_000;

    private const int MaxExponent = 18;

    /// <summary>A ratio that changes nothing.</summary>
    public static Ratio One => new(1, 1);

    /// <summary>The ratio closest to a number, to 15 significant digits where 10^-18 allows.</summary>
    /// <param name="value">Range: [0, 10^15].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is out of range or NaN.</exception>
    public static Ratio From(double value)
    {
        if (!(value is >= 0 and <= 1e15)) throw new ArgumentOutOfRangeException(nameof(value), value, "0 to 10^15");
        long den = 1;
        var scaled = value;
        var exponent = 0;
        while (scaled < 1e14 && exponent < MaxExponent && scaled != Math.Floor(scaled))
        {
            exponent++;
            den *= 10;
            scaled = value * den;
        }

        Invariant.That(scaled < long.MaxValue / 2, "a ratio keeps 15 digits");
        return new Ratio((long)Math.Round(scaled), den);
    }

    /// <summary>⌊value · Num/Den⌋, the fraction dropped.</summary>
    /// <param name="value">Range: [0, 2^63).</param>
    /// <exception cref="OverflowException">The result does not fit 64 bits.</exception>
    public long Floor(long value) => checked((long)((Int128)value * Num / Den));

    /// <summary>⌊value · Num/Den + fraction⌋ and the fraction that is left.</summary>
    /// <param name="value">Range: [0, 2^63).</param>
    /// <param name="fraction">Fraction carried in. Unit: 10^-18. Range: [0, 10^18).</param>
    /// <returns>The whole part, and the fraction to carry on.</returns>
    /// <exception cref="OverflowException">The whole part does not fit 64 bits.</exception>
    public (long Whole, long Fraction) Carry(long value, long fraction)
    {
        var exact = checked((Int128)value * PerUnit);
        var (whole, rest) = Int128.DivRem(checked(exact + fraction), FractionUnit);
        return (checked((long)whole), (long)rest);
    }

    /// <summary>The least value whose <see cref="Floor"/> reaches an amount.</summary>
    /// <param name="amount">Range: [0, 2^63).</param>
    /// <returns>Saturates at the greatest 64-bit number, also where the ratio is zero.</returns>
    public long LeastFor(long amount)
    {
        if (amount == 0) return 0;
        if (Num == 0) return long.MaxValue;
        var least = (((Int128)amount * Den) + Num - 1) / Num;
        return least > long.MaxValue ? long.MaxValue : (long)least;
    }

    /// <summary>The greatest value that takes no more than an amount, given a carried fraction.</summary>
    /// <param name="amount">What there is. Range: at least 0; more than 64 bits count as 64.</param>
    /// <param name="fraction">Fraction carried in. Unit: 10^-18. Range: [0, 10^18).</param>
    /// <returns>Saturates at the greatest 64-bit number, also where the ratio is zero.</returns>
    public long MostFrom(Int128 amount, long fraction)
    {
        if (Num == 0) return long.MaxValue;
        var most = (((Int128.Min(amount, long.MaxValue) + 1) * FractionUnit) - 1 - fraction) / PerUnit;
        return most > long.MaxValue ? long.MaxValue : (long)Int128.Max(0, most);
    }

    /// <summary>The coefficient in units of 10^-18.</summary>
    private Int128 PerUnit => (Int128)Num * (FractionUnit / Den);
}
