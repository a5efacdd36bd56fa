namespace Twin.Macro.Finance;

/// <summary>What becomes of a build-out: purchases, vintages, money and power by year.</summary>
/// <remarks>
/// Model (docs/model.md, "Finance"): a purchase at the start of each year of building lifts the fleet along a constant
/// factor; each is a generation of the same price and e^γ the performance. The price of performance falls by γ, so a
/// chip earns e^(−γ·age) of what it earned new. A vintage leaves at the end of its life, when running it costs more
/// than it earns, or earlier where power is short and a newer chip earns more by the kilowatt after its own user cost.
/// Purchases beyond the first round are paid on the same terms. After the build the fleet runs off, until all debts
/// are paid. Taxes and the worth of sites that outlive their chips are left out.
/// </remarks>
/// <param name="Vintages">By year of purchase.</param>
/// <param name="Years">By year, from 0 to the last payment.</param>
/// <param name="ReturnOnEquity">
/// Internal rate of return over one year of all equity in what is bought; null where there is none or several.
/// </param>
/// <param name="WorthOfEquity">Present worth of the same at the chip's cost of capital. Unit: USD.</param>
public sealed record BuildOutPlan(
    IReadOnlyList<BuildOutVintage> Vintages, IReadOnlyList<BuildOutYear> Years, double? ReturnOnEquity,
    double WorthOfEquity)
{
    /// <summary>Price of all that is bought. Unit: USD.</summary>
    public double Capital => Years.Sum(y => y.Capital);

    /// <summary>Of it, paid by the vendor: sales that the vendor pays itself. Unit: USD.</summary>
    public double ByVendor => Years.Sum(y => y.ByVendor);

    /// <summary>The least coverage of the service; null where nothing is ever due.</summary>
    public double? LeastCoverage => Years.Min(y => y.Coverage);

    /// <summary>First year in which the service is not earned; null where it always is.</summary>
    public int? FirstShortfall => Years.FirstOrDefault(y => y.Coverage < 1)?.Year;

    /// <summary>Plans a build-out.</summary>
    /// <param name="plan">The fleet, and the money.</param>
    /// <param name="chip">What is bought.</param>
    /// <param name="site">Where it works.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years are out of range.</exception>
    public static BuildOutPlan Of(BuildOut plan, Chip chip, GroundSite site)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(chip);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.BuildYears, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.DebtYears, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(plan.LeaseYears, 1);
        BuildOutFleet fleet = new(plan, chip, site);
        BuildOutFinance finance = new(plan);
        int last = plan.BuildYears + Math.Max(plan.DebtYears, plan.LeaseYears) - 1;
        List<BuildOutYear> years = [];
        for (int year = 0; year < last; year++)
        {
            fleet.Open(year);
            finance.Buy(year, fleet.CostBought);
            years.Add(finance.Account(fleet, year));
        }

        double[] flows = FlowsOf(years);
        return new BuildOutPlan(
            fleet.Vintages(), years, InternalReturn.Of(flows), InternalReturn.WorthOf(flows, chip.InterestPerYear));
    }

    /// <summary>What equity pays in at the start of each year and draws at its end, of what the plan buys alone.
    /// Below 0 where service is more than is earned.</summary>
    private static double[] FlowsOf(List<BuildOutYear> years)
    {
        double[] flows = new double[years.Count + 1];
        foreach (BuildOutYear year in years)
        {
            flows[year.Year] -= year.EquityPaid;
            flows[year.Year + 1] += year.EarnedByBought - year.Service;
        }

        return flows;
    }
}
