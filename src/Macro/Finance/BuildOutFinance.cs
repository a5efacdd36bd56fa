namespace Twin.Macro.Finance;

/// <summary>Who paid for the purchases of a build-out, and what is owed for them.</summary>
/// <param name="plan">The terms.</param>
internal sealed class BuildOutFinance(BuildOut plan)
{
    private readonly List<(int Year, Loan Loan)> _loans = [], _leases = [];
    private double _capital, _own, _borrowed, _vendorEquity, _leased;

    /// <summary>Pays a purchase on the terms of the first round.</summary>
    /// <param name="year">Year of the purchase.</param>
    /// <param name="cost">Its price. Unit: USD.</param>
    public void Buy(int year, double cost)
    {
        bool isLease = plan.VendorForm == VendorForm.Lease;
        _capital = cost;
        _vendorEquity = isLease ? 0 : plan.VendorShare * cost;
        _leased = isLease ? plan.VendorShare * cost : 0;
        _borrowed = (plan.DebtShare * cost) - _leased;
        _own = cost - _borrowed - _leased - _vendorEquity;
        if (_borrowed > 0) _loans.Add((year, new Loan(_borrowed, plan.InterestPerYear, plan.DebtYears)));
        if (_leased > 0) _leases.Add((year, new Loan(_leased, plan.LeaseInterestPerYear, plan.LeaseYears)));
    }

    /// <summary>The accounts of the year of the last purchase.</summary>
    /// <param name="fleet">What is in service.</param>
    /// <param name="year">The year.</param>
    public BuildOutYear Account(BuildOutFleet fleet, int year) => new(
        year, fleet.Chips, fleet.Bought, fleet.IsShortOfPower, fleet.PowerMw, fleet.Useful, _capital, _own, _borrowed,
        _vendorEquity, _leased, fleet.Revenue(year), fleet.Running, fleet.EarnedByBought(year),
        Due(_loans, year), Due(_leases, year),
        Owed(_loans, year) + Owed(_leases, year));

    private static double Due(List<(int Year, Loan Loan)> loans, int year) =>
        loans.Sum(l => l.Loan.ServiceIn(year - l.Year));

    private static double Owed(List<(int Year, Loan Loan)> loans, int year) =>
        loans.Sum(l => l.Loan.OwedAfter(year - l.Year));
}
