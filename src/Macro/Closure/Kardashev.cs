using Twin.Domain;

namespace Twin.Macro.Closure;

/// <summary>The power a civilisation uses, on a logarithmic scale.</summary>
/// <remarks>
/// On the ground 10¹⁶ W of waste heat are about 8 % of the sunlight that Earth absorbs: type I on Earth is a limit of
/// climate. Source: C. Sagan, "The cosmic connection", 1973; N. Kardashev, "Transmission of information by
/// extraterrestrial civilizations", Soviet Astronomy 8, 1964.
/// </remarks>
public static class Kardashev
{
    private const double TypeOne = 4e12, TypeTwo = 4e26, TypeThree = 4e37;

    private static readonly double LogTen = ExactMath.Log(10);

    /// <summary>The level of a power.</summary>
    /// <param name="watts">Power in use. Unit: W. Range: above 0.</param>
    /// <param name="scale">The grid.</param>
    /// <returns>The level; 1 is type I.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The power is not above 0.</exception>
    public static double Level(double watts, KardashevScale scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(watts);
        if (scale == KardashevScale.Sagan) return (Log10(watts) - 6) / 10;
        return watts < TypeTwo
            ? 1 + Log10(watts / TypeOne) / Log10(TypeTwo / TypeOne)
            : 2 + Log10(watts / TypeTwo) / Log10(TypeThree / TypeTwo);
    }

    /// <summary>Time from one power to another at a steady growth.</summary>
    /// <param name="from">Unit: W. Range: above 0.</param>
    /// <param name="to">Unit: W. Range: above 0.</param>
    /// <param name="growthOverYear">Growth over one year as a share, not a log rate. Range: above 0.</param>
    /// <returns>ln(to/from)/ln(1 + growth). Unit: yr.</returns>
    public static double YearsBetween(double from, double to, double growthOverYear) =>
        ExactMath.Log(to / from) / ExactMath.Log1P(growthOverYear);

    private static double Log10(double value) => ExactMath.Log(value) / LogTen;
}
