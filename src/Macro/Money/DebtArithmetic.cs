using Twin.Domain;

namespace Twin.Macro.Money;

/// <summary>What becomes of public debt over output at steady rates: d' = d·(1 + i)/(1 + n) + primary
/// deficit.</summary>
/// <remarks>
/// n is the growth of output in money, so real growth alone changes nothing where that is pinned. Source: O. Blanchard,
/// "Public debt and low interest rates", American Economic Review 109(4), 2019, section 1, doi:10.1257/aer.109.4.1197.
/// </remarks>
/// <param name="Opening">d₀, debt over yearly output.</param>
/// <param name="PrimaryDeficit">pd, over output. Unit: 1/yr.</param>
/// <param name="Interest">i. Unit: 1/yr.</param>
/// <param name="NominalGrowth">n, as a share of a year before, not a log rate. Range: above −1.</param>
public readonly record struct DebtArithmetic(
    double Opening, double PrimaryDeficit, double Interest, double NominalGrowth)
{
    private double Factor => (1 + Interest) / (1 + NominalGrowth);

    /// <summary>Where the ratio comes to rest; +∞ where interest outruns growth under a deficit.</summary>
    public double Steady => Factor < 1 ? PrimaryDeficit / (1 - Factor) : double.PositiveInfinity;

    /// <summary>The ratio after some years.</summary>
    /// <param name="years">Range: at least 0.</param>
    public double After(int years)
    {
        double power = ExactMath.Pow(Factor, years);
        double repeated = Factor == 1 ? years : (1 - power) / (1 - Factor);
        return (Opening * power) + (PrimaryDeficit * repeated);
    }
}
