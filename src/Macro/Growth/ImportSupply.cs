using Twin.Domain;

namespace Twin.Macro.Growth;

/// <summary>Closed forms for a loop that depends on imports of limited supply ("vitamins").</summary>
/// <remarks>Source: docs/model.md; test case G7.</remarks>
public static class ImportSupply
{
    /// <summary>Time until the use of an import meets a supply that grows more slowly: ln(S₀/V₀)/(g − g_M).</summary>
    /// <param name="growthPerYear">g of the loop before. Unit: 1/yr.</param>
    /// <param name="supplyGrowthPerYear">g_M of the supply. Unit: 1/yr.</param>
    /// <param name="supplyOverUse">S₀/V₀, supply over use today. Range: above 0.</param>
    /// <returns>The time t_s. Unit: yr; 0 where use exceeds supply already, +∞ where it never will.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The ratio is not above 0.</exception>
    /// <remarks>After t_s the loop grows at g_M, whatever share of its cost the import has.</remarks>
    public static double SaturationYears(double growthPerYear, double supplyGrowthPerYear, double supplyOverUse)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(supplyOverUse);
        if (supplyOverUse <= 1) return 0;
        double lead = growthPerYear - supplyGrowthPerYear;
        return lead > 0 ? ExactMath.Log(supplyOverUse) / lead : double.PositiveInfinity;
    }

    /// <summary>Size of the loop after a time, over its size today, with the kink at saturation.</summary>
    /// <param name="years">Time from today. Unit: yr. Range: at least 0.</param>
    /// <param name="growthPerYear">g of the loop before saturation. Unit: 1/yr.</param>
    /// <param name="supplyGrowthPerYear">g_M of the supply. Unit: 1/yr.</param>
    /// <param name="supplyOverUse">S₀/V₀, supply over use today. Range: above 0.</param>
    /// <returns>e^(g·t) up to saturation, then e^(g·t_s + g_M·(t − t_s)).</returns>
    public static double SizeAfter(
        double years, double growthPerYear, double supplyGrowthPerYear, double supplyOverUse)
    {
        double kink = SaturationYears(growthPerYear, supplyGrowthPerYear, supplyOverUse);
        return years <= kink
            ? ExactMath.Exp(growthPerYear * years)
            : ExactMath.Exp(growthPerYear * kink + supplyGrowthPerYear * (years - kink));
    }

    /// <summary>New capacity per unit of a constant stream of imported parts: 1/(1 − κ).</summary>
    /// <param name="closure">κ, the share of capacity cost that the loop makes itself. Range: [0, 1).</param>
    /// <returns>The leverage; growth by it is linear, not exponential.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is outside [0, 1).</exception>
    public static double Leverage(double closure) => closure is >= 0 and < 1
        ? 1 / (1 - closure)
        : throw new ArgumentOutOfRangeException(nameof(closure), closure, "expected a share in [0, 1)");
}
