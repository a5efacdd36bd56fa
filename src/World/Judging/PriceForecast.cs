using Twin.Macro.Decision;

namespace Twin.World.Judging;

/// <summary>What a predictive ensemble says of the four quarters after one.</summary>
/// <param name="Years">The year of each member that counts, one whose equations have a solution all along: inflation,
/// growth of real output and of money. Unit: 1/yr.</param>
/// <param name="Disinflation">P(inflation over the year under 1.5 %).</param>
/// <param name="Deflation">P(prices at the end of the year are lower).</param>
/// <param name="OutputOverMoney">P(output grows faster than money over the year).</param>
/// <param name="Inflation">Inflation over the year: quantiles of 5, 25, 50, 75 and 95 %. Unit: 1/yr.</param>
/// <param name="Output">Growth of real output, the same quantiles. Unit: 1/yr.</param>
/// <param name="Money">Growth of money, the same quantiles. Unit: 1/yr.</param>
/// <param name="EffectiveSize">Equally weighted draws that would know as much.</param>
/// <param name="Quarters">Quarters of the past that draws were weighed by.</param>
public sealed record PriceForecast(
    IReadOnlyList<(double Inflation, double Output, double Money)> Years,
    Estimate Disinflation,
    Estimate Deflation,
    Estimate OutputOverMoney,
    IReadOnlyList<double> Inflation,
    IReadOnlyList<double> Output,
    IReadOnlyList<double> Money,
    double EffectiveSize,
    int Quarters)
{
    /// <summary>How many members count.</summary>
    public int Members => Years.Count;
}
