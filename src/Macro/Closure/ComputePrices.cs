using Twin.Domain;

namespace Twin.Macro.Closure;

/// <summary>Prices in useful compute: one useful PFLOP·h is 3.6·10¹⁸ FLOP of work that counts.</summary>
/// <remarks>
/// Useful = rated throughput at the stated precision × model FLOP utilisation (MFU). Source: docs/model.md; MFU after
/// A. Chowdhery et al., "PaLM", 2022, §4.1.
/// </remarks>
public static class ComputePrices
{
    /// <summary>FLOP of one useful PFLOP·h.</summary>
    public const double FlopPerPetaflopHour = 3.6e18;

    /// <summary>Useful PFLOP·h of one hour of a chip.</summary>
    /// <param name="petaflops">Rated throughput. Unit: PFLOP/s.</param>
    /// <param name="utilisation">MFU. Range: (0, 1].</param>
    /// <returns>Unit: PFLOP·h per chip-hour.</returns>
    public static double UsefulPerHour(double petaflops, double utilisation) => petaflops * utilisation;

    /// <summary>What a chip costs by the hour of work, from what it costs to buy and to feed.</summary>
    /// <param name="capital">Price of a chip with its share of all around it. Unit: money.</param>
    /// <param name="lifeYears">Life. Unit: yr.</param>
    /// <param name="interestPerYear">Interest over one year. Range: above 0.</param>
    /// <param name="availability">Share of time at work. Range: (0, 1].</param>
    /// <param name="kilowatts">Power of the chip with its server. Unit: kW.</param>
    /// <param name="powerUsageEffectiveness">PUE of the data centre. Range: at least 1.</param>
    /// <param name="pricePerKwh">Unit: money per kWh.</param>
    /// <returns>Annuity by hours at work, and energy. Unit: money per chip-hour.</returns>
    public static double CostPerHour(
        double capital, double lifeYears, double interestPerYear, double availability, double kilowatts,
        double powerUsageEffectiveness, double pricePerKwh)
    {
        double yearly = capital * Annuity(interestPerYear, lifeYears);
        double energy = kilowatts * powerUsageEffectiveness * pricePerKwh;
        return yearly / (NetEnergy.HoursPerYear * availability) + energy;
    }

    /// <summary>Yearly payment on one unit of money lent.</summary>
    /// <param name="interestPerYear">r, over one year. Range: at least 0.</param>
    /// <param name="years">n. Unit: yr. Range: above 0.</param>
    /// <returns>r/(1 − (1 + r)^(−n)). Unit: 1/yr.</returns>
    public static double Annuity(double interestPerYear, double years) => interestPerYear == 0
        ? 1 / years
        : interestPerYear / -ExactMath.Expm1(-years * ExactMath.Log1P(interestPerYear));
}
