namespace Twin.Macro.Money;

/// <summary>What the opening balance implies and no table holds.</summary>
/// <param name="TaxRate">τ: what closes the government's budget at the stated deficit.</param>
/// <param name="SpentOfWealth">α₂: what makes consumption that of the table. Unit: 1/quarter.</param>
/// <param name="MachineTasks">β₀: part of tasks done by machines.</param>
/// <param name="BondShare">λ₀: part of household wealth in bonds.</param>
/// <param name="LiveWeight">ω_L: part of consumption spent on live events.</param>
/// <param name="Capital">X₀: services of capital that give the output of goods. Unit: T$/quarter of the
/// opening.</param>
/// <param name="LabourForce">N̄. Unit: T$/quarter of wages at the opening wage.</param>
/// <param name="WageIncome">After-tax wages and transfers. Unit: T$/quarter.</param>
/// <param name="CapitalIncome">After-tax income from capital. Unit: T$/quarter.</param>
public readonly record struct Calibration(
    double TaxRate,
    double SpentOfWealth,
    double MachineTasks,
    double BondShare,
    double LiveWeight,
    double Capital,
    double LabourForce,
    double WageIncome,
    double CapitalIncome);
