using Twin.Macro.Money;

namespace Twin.Host.Decide;

/// <summary>π ≡ m + v − g of the last quarter, log rates.</summary>
/// <param name="Pi">Inflation. Unit: 1/quarter.</param>
/// <param name="M">Growth of money. Unit: 1/quarter.</param>
/// <param name="V">Growth of its velocity. Unit: 1/quarter.</param>
/// <param name="G">Growth of real output. Unit: 1/quarter.</param>
/// <param name="Residual">π − (m + v − g).</param>
internal sealed record EvidenceIdentity(double Pi, double M, double V, double G, double Residual)
{
    /// <summary>The identity of a quarter.</summary>
    public static EvidenceIdentity Of(EconomyQuarter quarter) => new(
        quarter.Inflation, quarter.MoneyGrowth, quarter.VelocityGrowth, quarter.OutputGrowth,
        quarter.Inflation - (quarter.MoneyGrowth + quarter.VelocityGrowth - quarter.OutputGrowth));
}
