using System.Numerics;

namespace Twin.Domain.Units;

/// <summary>How many base units one unit is: an exact ratio of two whole numbers.</summary>
/// <remarks>
/// Shape: immutable value. Exact, so that kWh/kg to MWh/t is a factor of exactly one and never 0.9999999999999999.
/// </remarks>
public readonly record struct UnitScale
{
    private UnitScale(BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        Numerator = numerator / divisor;
        Denominator = denominator / divisor;
    }

    /// <summary>One base unit.</summary>
    public static UnitScale One { get; } = Of(1, 0);

    /// <summary>Numerator in lowest terms. Range: [1, ∞).</summary>
    public BigInteger Numerator { get; }

    /// <summary>Denominator in lowest terms. Range: [1, ∞).</summary>
    public BigInteger Denominator { get; }

    /// <summary>A scale of <paramref name="whole"/> × 10^<paramref name="powerOfTen"/>.</summary>
    /// <param name="whole">Range: [1, 2^63).</param>
    /// <param name="powerOfTen">Range: [-60, 60].</param>
    /// <returns>The scale in lowest terms.</returns>
    public static UnitScale Of(long whole, int powerOfTen)
    {
        var ten = BigInteger.Pow(10, Math.Abs(powerOfTen));
        return powerOfTen >= 0 ? new UnitScale(whole * ten, 1) : new UnitScale(whole, ten);
    }

    /// <summary>The scale of a product of units.</summary>
    /// <param name="other">The other factor.</param>
    /// <returns>The product.</returns>
    public UnitScale Times(UnitScale other) =>
        new(Numerator * other.Numerator, Denominator * other.Denominator);

    /// <summary>The scale of a ratio of units.</summary>
    /// <param name="other">The divisor.</param>
    /// <returns>The ratio.</returns>
    public UnitScale Per(UnitScale other) =>
        new(Numerator * other.Denominator, Denominator * other.Numerator);

    /// <summary>Scales a number.</summary>
    /// <param name="value">A finite number.</param>
    /// <returns>The number times this scale, within 1.5 ulp; not finite when it leaves the range of a double.</returns>
    public double Apply(double value) => value * (double)Numerator / (double)Denominator;
}
