namespace Twin.Macro.Money;

/// <summary>What the economy did in one quarter, as it would be published.</summary>
/// <param name="Quarter">Number from the opening, the first is 1.</param>
/// <param name="Output">Output in money at a yearly rate. Unit: T$/yr.</param>
/// <param name="PriceIndex">Price of output; the opening is 1.</param>
/// <param name="ChainIndex">The same by a Törnqvist index, both quarters' shares weighed alike.</param>
/// <param name="Deposits">M2. Unit: T$.</param>
/// <param name="DebtRatio">Bonds over yearly output.</param>
/// <param name="PolicyRate">Unit: 1/yr; 0 at its lower bound.</param>
/// <param name="Unemployment">Range: [0, 1).</param>
/// <param name="LabourShare">Wages over output.</param>
/// <param name="Velocity">Yearly output over deposits.</param>
/// <param name="LiveRelativePrice">Price of live events over that of goods.</param>
/// <param name="LiveShare">Part of consumption spent on live events.</param>
/// <param name="Inflation">π of the quarter, a log rate. Unit: 1/quarter.</param>
/// <param name="InflationOverYear">Sum of the last four.</param>
/// <param name="MoneyGrowth">m = Δln M2. Unit: 1/quarter.</param>
/// <param name="OutputGrowth">g = Δln output − π. Unit: 1/quarter.</param>
/// <param name="VelocityGrowth">v = Δln output − m. Unit: 1/quarter.</param>
/// <param name="RealWage">Wage over the price of goods; the opening is 1.</param>
/// <param name="Utilisation">Demand for goods over what could be made.</param>
/// <param name="Unserved">What consumers wanted to buy and could not, because no more could be made. Unit:
/// T$/yr.</param>
/// <param name="NewMoney">Money given out by the central bank. Unit: T$/yr.</param>
/// <param name="MachineIncome">Tax on machine rents paid out to everybody. Unit: T$/yr.</param>
/// <param name="LoopImports">What the loop bought of the human economy or abroad. Unit: T$/yr.</param>
/// <param name="LoopOwnInvestment">Capital that the loop made itself, valued at the price of goods: no sale, outside
/// money and outside output. Unit: T$/yr.</param>
/// <param name="Validity">In what way the quarter lies outside the range in which the equations were judged.</param>
/// <param name="LargestMatrixResidual">Largest row or column sum of the flow matrix over output.</param>
/// <param name="RedundantResidual">Deposits less the bank assets that no equation sets equal to them. Unit: T$.</param>
public sealed record EconomyQuarter(
    int Quarter,
    double Output,
    double PriceIndex,
    double ChainIndex,
    double Deposits,
    double DebtRatio,
    double PolicyRate,
    double Unemployment,
    double LabourShare,
    double Velocity,
    double LiveRelativePrice,
    double LiveShare,
    double Inflation,
    double InflationOverYear,
    double MoneyGrowth,
    double OutputGrowth,
    double VelocityGrowth,
    double RealWage,
    double Utilisation,
    double Unserved,
    double NewMoney,
    double MachineIncome,
    double LoopImports,
    double LoopOwnInvestment,
    Validity Validity,
    double LargestMatrixResidual,
    double RedundantResidual)
{
    /// <summary>Whether the equations are used where they were judged.</summary>
    public bool IsValid => Validity == Validity.Valid;
}
