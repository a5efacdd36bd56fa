using Twin.Domain;

namespace Twin.Macro.Closure;

/// <summary>Energy that it takes to get energy: payback, return, and the growth it allows.</summary>
/// <remarks>
/// Model: a fleet of life N that grows at g builds g/(1 − e^(−gN)) of itself a year, and pays the energy of each unit
/// τ years before it delivers: η = 1 − EPBT·g/(1 − e^(−gN))·e^(gτ). Where the boundary of E_c lies decides the result
/// more than anything else: name it. Source: docs/model.md; R. Raugei et al., Energy Policy 102, 2017, on boundaries.
/// </remarks>
public static class NetEnergy
{
    /// <summary>Hours of a calendar year of 365 days, as payback times are quoted. Unit: h.</summary>
    public const double HoursPerYear = 8760;

    private const double Tolerance = 1e-13;
    private const int Halvings = 200;

    /// <summary>Energy payback time.</summary>
    /// <param name="embodiedKwhPerKw">E_c, energy to make and install a unit. Unit: kWh per kW. Range: above 0.</param>
    /// <param name="capacityFactor">Mean output by rated output. Range: (0, 1].</param>
    /// <returns>E_c/(8760·CF). Unit: yr.</returns>
    public static double PaybackYears(double embodiedKwhPerKw, double capacityFactor) =>
        embodiedKwhPerKw / (HoursPerYear * capacityFactor);

    /// <summary>Energy returned on energy invested over a life.</summary>
    /// <param name="paybackYears">Energy payback time. Unit: yr.</param>
    /// <param name="lifeYears">N. Unit: yr.</param>
    /// <returns>N/EPBT.</returns>
    public static double OverLife(double paybackYears, double lifeYears) => lifeYears / paybackYears;

    /// <summary>Share of a growing fleet's output that is left after the energy of its own growth.</summary>
    /// <param name="paybackYears">EPBT. Unit: yr. Range: above 0.</param>
    /// <param name="growthPerYear">g, a log rate. Unit: 1/yr. Range: at least 0.</param>
    /// <param name="lifeYears">N. Unit: yr. Range: above 0.</param>
    /// <param name="leadYears">τ from spending the energy to service. Unit: yr. Range: at least 0.</param>
    /// <returns>η; below 0 where the fleet eats more than it delivers.</returns>
    public static double NetShare(double paybackYears, double growthPerYear, double lifeYears, double leadYears)
    {
        double built = growthPerYear == 0
            ? 1 / lifeYears
            : growthPerYear / -ExactMath.Expm1(-growthPerYear * lifeYears);
        return 1 - paybackYears * built * ExactMath.Exp(growthPerYear * leadYears);
    }

    /// <summary>The fastest growth that the fleet can feed with its own energy.</summary>
    /// <param name="paybackYears">EPBT. Unit: yr. Range: above 0.</param>
    /// <param name="lifeYears">N. Unit: yr. Range: above 0.</param>
    /// <param name="leadYears">τ. Unit: yr. Range: at least 0.</param>
    /// <returns>g at which η = 0, a log rate. Unit: 1/yr; 0 where the fleet never pays itself back.</returns>
    public static double FastestGrowth(double paybackYears, double lifeYears, double leadYears)
    {
        if (NetShare(paybackYears, 0, lifeYears, leadYears) <= 0) return 0;

        // η falls in g and is negative at g = 1/EPBT, since g/(1 − e^(−gN)) exceeds g.
        double low = 0, high = 1 / paybackYears;
        for (int k = 0; k < Halvings && high - low > Tolerance * high; k++)
        {
            double middle = (low + high) / 2;
            if (NetShare(paybackYears, middle, lifeYears, leadYears) > 0) low = middle;
            else high = middle;
        }

        return (low + high) / 2;
    }
}
