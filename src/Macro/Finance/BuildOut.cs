namespace Twin.Macro.Finance;

/// <summary>A plan to grow a fleet of chips, and with whose money.</summary>
/// <remarks>Values, ranges and sources: data/compute-finance.csv. Money is of one year's prices.</remarks>
public sealed record BuildOut
{
    /// <summary>Chips in service at the start, a generation old and paid for. Range: above 0.</summary>
    public double OpeningChips { get; init; } = 100_000;

    /// <summary>Chips in service at the end of the build. Range: at least the opening.</summary>
    public double ClosingChips { get; init; } = 1_000_000;

    /// <summary>Years of building, a purchase and a chip generation at the start of each. Range: 1 to 20.</summary>
    public int BuildYears { get; init; } = 3;

    /// <summary>Equity of the first round, the vendor's included. Unit: USD. Range: at least 0.</summary>
    public double Equity { get; init; } = 7.5e9;

    /// <summary>Debt of the first round, leases included. Unit: USD. Range: at least 0.</summary>
    public double Debt { get; init; } = 12.5e9;

    /// <summary>Interest of the debt over one year. Range: at least 0.</summary>
    public double InterestPerYear { get; init; } = .1;

    /// <summary>Years in which each purchase is paid off. Range: 1 to 30.</summary>
    public int DebtYears { get; init; } = 5;

    /// <summary>Part of each purchase that the vendor of the chips pays. Range: [0, 1].</summary>
    public double VendorShare { get; init; } = .1;

    /// <summary>How it pays it.</summary>
    public VendorForm VendorForm { get; init; } = VendorForm.Equity;

    /// <summary>Interest of a lease over one year. Range: at least 0.</summary>
    public double LeaseInterestPerYear { get; init; } = .09;

    /// <summary>Years of a lease. Range: 1 to 30.</summary>
    public int LeaseYears { get; init; } = 5;

    /// <summary>Rental of a chip of the first generation at the start. Unit: USD/h. Range: above 0.</summary>
    public double RentalPerHour { get; init; } = 3.5;

    /// <summary>Power that the grid and own plant give the site. Unit: MW; 0 for no limit.</summary>
    public double PowerLimitMw { get; init; } = 1494;

    /// <summary>What a gigawatt of sites with their chips costs. Unit: USD/GW. Range: above 0.</summary>
    public double CapitalPerGw { get; init; } = 30e9;

    /// <summary>Capital announced, to be told in power. Unit: USD. Range: at least 0.</summary>
    public double Announced { get; init; } = 1.4e12;

    /// <summary>Debt over equity of the round; +∞ without equity.</summary>
    public double DebtToEquity => Debt / Equity;

    /// <summary>Debt over all money of the round. Range: [0, 1].</summary>
    public double DebtShare => Debt / (Equity + Debt);

    /// <summary>The power that a sum builds. Unit: GW.</summary>
    /// <param name="capital">Unit: USD.</param>
    /// <param name="capitalPerGw">Unit: USD/GW. Range: above 0.</param>
    public static double GigawattsFor(double capital, double capitalPerGw) => capital / capitalPerGw;
}
