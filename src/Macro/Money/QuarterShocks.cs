namespace Twin.Macro.Money;

/// <summary>What moves a quarter beside its equations; all 0: nothing.</summary>
/// <param name="Demand">Change of private spending as a part of it. Range: (−1, ∞).</param>
/// <param name="Price">Added to the log rise of the price of goods.</param>
/// <param name="Wage">Added to the log rise of wages.</param>
/// <param name="Rate">Added to the policy rate before its lower bound. Unit: 1/yr.</param>
public readonly record struct QuarterShocks(double Demand = 0, double Price = 0, double Wage = 0, double Rate = 0);
