using Twin.Domain;

namespace Twin.Macro.Learning;

/// <summary>What a piece of equipment costs its user by the hour while better ones keep coming.</summary>
/// <remarks>
/// Model: user cost = q·(r + δ + γ) per year, γ = ln(yearly gain of performance per money); the rental of a given
/// performance falls by e^(−γ·t), and an old vintage retires when its own operating cost exceeds the rental that its
/// performance earns. Source: D. Jorgenson, "Capital theory and investment behavior", Am. Econ. Rev. 53(2), 1963;
/// R. Solow, "Investment and technical progress", 1960; docs/model.md
/// </remarks>
public static class Vintage
{
    /// <summary>Hours of a calendar year of 365 days, as hourly prices of machines are quoted.</summary>
    public const double HoursPerYear = 8_760;

    /// <summary>The rate at which progress makes a vintage obsolete.</summary>
    /// <param name="gainPerYear">Performance per money one year later by that of today, such as 1.37. Range: above
    /// 0.</param>
    /// <returns>γ = ln(gain). Unit: 1/yr.</returns>
    public static double Obsolescence(double gainPerYear)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(gainPerYear);
        return ExactMath.Log(gainPerYear);
    }

    /// <summary>The user cost of an hour of use.</summary>
    /// <param name="price">q. Unit: money. Range: at least 0.</param>
    /// <param name="interestPerYear">r. Unit: 1/yr.</param>
    /// <param name="wearPerYear">δ. Unit: 1/yr.</param>
    /// <param name="obsolescencePerYear">γ. Unit: 1/yr.</param>
    /// <param name="usedShare">Share of the hours of a year in which it is used. Range: (0, 1].</param>
    /// <returns>q·(r + δ + γ) by the hours used. Unit: money/h.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    public static double UserCostPerHour(
        double price, double interestPerYear, double wearPerYear, double obsolescencePerYear, double usedShare) =>
        usedShare is > 0 and <= 1
            ? price * (interestPerYear + wearPerYear + obsolescencePerYear) / (HoursPerYear * usedShare)
            : throw new ArgumentOutOfRangeException(nameof(usedShare), usedShare, "expected a share in (0, 1]");

    /// <summary>The age at which a vintage is no longer worth its operating cost.</summary>
    /// <param name="rentalPerHour">What its performance earns when it is new. Unit: money/h. Range: above 0.</param>
    /// <param name="operatingPerHour">Its operating cost. Unit: money/h. Range: above 0.</param>
    /// <param name="obsolescencePerYear">γ. Unit: 1/yr.</param>
    /// <returns>ln(rental/operating)/γ. Unit: yr; 0 where it is not worth it from the start, +∞ without
    /// progress.</returns>
    public static double RetirementYears(double rentalPerHour, double operatingPerHour, double obsolescencePerYear)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rentalPerHour);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(operatingPerHour);
        if (operatingPerHour >= rentalPerHour) return 0;
        return obsolescencePerYear > 0
            ? ExactMath.Log(rentalPerHour / operatingPerHour) / obsolescencePerYear
            : double.PositiveInfinity;
    }
}
