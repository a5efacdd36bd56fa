namespace Twin.Host.Finance;

/// <summary>The first round of money. Unit: USD.</summary>
/// <param name="Total">Equity and debt.</param>
/// <param name="Equity">Equity, the vendor's included.</param>
/// <param name="Debt">Debt, leases included.</param>
/// <param name="DebtToEquity">Debt over equity.</param>
/// <param name="ServicePerYear">Payment a year if all debt is borrowed.</param>
/// <param name="Chips">How many chips it pays for.</param>
internal sealed record FinanceRound(
    double Total, double Equity, double Debt, double DebtToEquity, double ServicePerYear, double Chips);
