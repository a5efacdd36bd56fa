namespace Twin.Host.Money.Calibrate;

/// <summary>What the equations leave unexplained in a quarter.</summary>
/// <param name="Price">Standard deviation. Unit: 1/quarter; none where it could not be estimated.</param>
/// <param name="Wage">Standard deviation. Unit: 1/quarter.</param>
/// <param name="Rate">Standard deviation. Unit: 1/yr.</param>
/// <param name="Output">Standard deviation of a fresh shock to output around its trend.</param>
/// <param name="OutputPersistence">Part of it that is left a quarter later.</param>
/// <param name="BoundQuarters">Quarters in which the policy rate was at its lower bound.</param>
internal sealed record UnexplainedShocks(
    double? Price, double? Wage, double? Rate, double Output, double OutputPersistence, int BoundQuarters);
