namespace Twin.Macro.Finance;

/// <summary>One year of a build-out. Money in USD of the year, power in MW.</summary>
/// <param name="Year">From 0.</param>
/// <param name="Chips">In service.</param>
/// <param name="Bought">Bought at its start.</param>
/// <param name="IsShortOfPower">Whether power allowed fewer than were wanted.</param>
/// <param name="PowerMw">Drawn by the site.</param>
/// <param name="UsefulPetaflopHours">Useful work. Unit: PFLOP·h.</param>
/// <param name="Capital">Price of what is bought.</param>
/// <param name="OwnEquity">Of it, paid by the owners.</param>
/// <param name="Borrowed">Of it, lent.</param>
/// <param name="VendorEquity">Of it, paid by the vendor for shares.</param>
/// <param name="Leased">Of it, paid by the vendor and leased.</param>
/// <param name="Revenue">Rental of what is in service.</param>
/// <param name="Running">Electricity and upkeep.</param>
/// <param name="EarnedByBought">Revenue less running of the chips that the plan bought alone.</param>
/// <param name="DebtService">Interest and repayment of what was lent.</param>
/// <param name="LeaseService">The same of leases.</param>
/// <param name="Owed">Still owed at its end, leases included.</param>
public sealed record BuildOutYear(
    int Year,
    double Chips,
    double Bought,
    bool IsShortOfPower,
    double PowerMw,
    double UsefulPetaflopHours,
    double Capital,
    double OwnEquity,
    double Borrowed,
    double VendorEquity,
    double Leased,
    double Revenue,
    double Running,
    double EarnedByBought,
    double DebtService,
    double LeaseService,
    double Owed)
{
    /// <summary>Paid by the vendor: sales that it pays itself.</summary>
    public double ByVendor => VendorEquity + Leased;

    /// <summary>Paid in by all who own.</summary>
    public double EquityPaid => OwnEquity + VendorEquity;

    /// <summary>Earnings before interest, taxes, depreciation and amortisation.</summary>
    public double Ebitda => Revenue - Running;

    /// <summary>Interest and repayment of debt and leases.</summary>
    public double Service => DebtService + LeaseService;

    /// <summary>DSCR: EBITDA over service; null where nothing is due.</summary>
    public double? Coverage => Service > 0 ? Ebitda / Service : null;
}
