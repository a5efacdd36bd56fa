namespace Twin.Macro.Money;

/// <summary>What a production loop hands to the economy after a quarter.</summary>
/// <param name="ServiceGrowth">Δln of the services that it sold to people (robot-hours, compute, energy) in a chain
/// index at base rents. Unit: 1/quarter.</param>
/// <param name="HumanHoursRatio">Paid human hours per unit of output over those at the opening. Range: at least
/// 0.</param>
/// <param name="Imports">What it bought of people, at the prices of the opening. Unit: T$/quarter. Range: at least
/// 0.</param>
public readonly record struct LoopQuarter(double ServiceGrowth, double HumanHoursRatio, double Imports);
