namespace Twin.Macro.Money;

/// <summary>How the people and institutions of the economy behave: every constant of the model that is no stock or
/// flow.</summary>
/// <remarks>
/// Defaults are judgement for the United States of 2025 and stand with their ranges in docs/model.md; rates are per
/// year unless a name says otherwise. The identities hold whatever the values.
/// </remarks>
public sealed record EconomyParameters
{
    /// <summary>Growth of potential output after the ramp, g. Unit: 1/yr. Range: (−1, 10].</summary>
    public double Growth { get; init; } = 0.022;

    /// <summary>Rate at which tasks pass from people to machines, h_b. Unit: 1/yr. Range: [0, 10].</summary>
    public double AutomationHazard { get; init; }

    /// <summary>Years until growth and automation have their full rate. Unit: yr. Range: (0, 100].</summary>
    public double RampYears { get; init; } = 3;

    /// <summary>Growth of human labour and human-owned capital, g_H. Unit: 1/yr. Range: (−1, 1].</summary>
    public double HumanGrowth { get; init; } = 0.02;

    /// <summary>Growth of the capacity for live events, g_L. Unit: 1/yr. Range: (−1, 1].</summary>
    public double LiveGrowth { get; init; } = 0.005;

    /// <summary>Substitution between live events and everything else, ε_L. Range: [0, 10].</summary>
    public double LiveSubstitution { get; init; } = 0.5;

    /// <summary>Substitution between tasks of people and machines, σ. Range: [0.05, 3], but for 1 ± 0.01, where the
    /// formula has no value.</summary>
    public double TaskSubstitution { get; init; } = 0.5;

    /// <summary>What public spending and transfers grow with.</summary>
    public BudgetRule PublicBudgets { get; init; } = BudgetRule.Share;

    /// <summary>What private investment of the human economy grows with.</summary>
    public BudgetRule PrivateInvestment { get; init; } = BudgetRule.Share;

    /// <summary>What wages follow.</summary>
    public WageRule Wages { get; init; } = WageRule.Expectations;

    /// <summary>Part of machine rents that is taxed and paid out to everybody in the same quarter, τ_M. Range:
    /// [0, 1].</summary>
    public double MachineTax { get; init; }

    /// <summary>Growth of spending on goods that new money is to keep up, π_h; none: no new money. Unit:
    /// 1/yr.</summary>
    public double? TransferTarget { get; init; }

    /// <summary>Spent of after-tax wages and transfers, a_W. Range: [0, 1].</summary>
    public double SpentOfWages { get; init; } = 0.92;

    /// <summary>Spent of income from capital, a_K. Range: [0, 1].</summary>
    public double SpentOfCapitalIncome { get; init; } = 0.45;

    /// <summary>Spent at once of new money given out, a_H. Range: (0, 1].</summary>
    public double SpentOfNewMoney { get; init; } = 0.9;

    /// <summary>Fall of spending per point of real rate, ι. Range: [0, 10].</summary>
    public double RealRateEffect { get; init; } = 0.25;

    /// <summary>Whether capital income is spent net of what inflation takes from wealth.</summary>
    public bool IsInterestAdjusted { get; init; }

    /// <summary>Rise of the tax rate per unit of debt over annual output above its opening, χ. Range:
    /// [0, 2].</summary>
    public double DebtTaxResponse { get; init; }

    /// <summary>Pass-through of unit labour cost into prices, θ. Range: [0, 1].</summary>
    public double CostPassThrough { get; init; } = 0.5;

    /// <summary>Weight of the target in expected inflation, ω. Range: [0, 1].</summary>
    public double Anchoring { get; init; } = 0.5;

    /// <summary>Memory of adaptive expectations, λ. Range: [0, 1).</summary>
    public double ExpectationMemory { get; init; } = 0.8;

    /// <summary>Rise of prices with utilisation, κ_y. Range: [0, 2].</summary>
    public double UtilisationEffect { get; init; } = 0.15;

    /// <summary>Fall of wages with unemployment, φ. Unit: 1 per quarter. Range: [0, 2].</summary>
    public double WageSlope { get; init; } = 0.1;

    /// <summary>Smoothing of the policy rate, ρ. Range: [0, 1).</summary>
    public double RateSmoothing { get; init; } = 0.8;

    /// <summary>Neutral real rate, r*. Unit: 1/yr.</summary>
    public double NeutralRate { get; init; } = 0.004;

    /// <summary>Inflation aimed at, π̄. Unit: 1/yr.</summary>
    public double InflationTarget { get; init; } = 0.02;

    /// <summary>Unemployment at which wages hold, u*. Range: (0, 0.5).</summary>
    public double NaturalUnemployment { get; init; } = 0.044;

    /// <summary>Fall of labour supply with income without work, η. Range: [0, 2].</summary>
    public double LabourSupplyElasticity { get; init; } = 0.1;

    /// <summary>Closure of the machine loop: part of its capital that it makes itself, κ. Range: [0, 1].</summary>
    public double LoopClosure { get; init; } = 0.6;

    /// <summary>Capital of the loop per unit of yearly machine service, ν. Unit: yr. Range: (0, 20].</summary>
    public double MachineCapital { get; init; } = 2;

    /// <summary>Wear of the loop's capital, δ_M. Unit: 1/yr. Range: [0, 2].</summary>
    public double MachineWear { get; init; } = 0.1;

    /// <summary>Part of the loop's purchases that is borrowed. Range: [0, 1].</summary>
    public double DebtFinanced { get; init; } = 0.5;

    /// <summary>Part of the loop's loans repaid in a quarter. Range: [0, 1].</summary>
    public double AmortisationPerQuarter { get; init; } = 0.05;

    /// <summary>Loan rate above the policy rate. Unit: 1/yr.</summary>
    public double LoanSpread { get; init; } = 0.025;

    /// <summary>Policy rate above the deposit rate. Unit: 1/yr.</summary>
    public double DepositSpread { get; init; } = 0.02;

    /// <summary>Move from deposits to bonds per unit of rate difference, λ₁. Range: [0, 10].</summary>
    public double PortfolioResponse { get; init; } = 1;

    /// <summary>Quarters over which bonds roll over into the policy rate. Range: [1, 200].</summary>
    public double BondQuarters { get; init; } = 24;

    /// <summary>The rest of the world; none: a closed economy.</summary>
    public RestOfWorld? Abroad { get; init; }

    /// <summary>The variant for horizons beyond five years.</summary>
    /// <remarks>
    /// Version 1 diverges: interest on debt is spent, so inflation feeds itself, and a higher neutral rate raises it.
    /// Here capital income is net of the inflation tax on wealth, the demand effect of the real rate is that of an
    /// intertemporal elasticity of 1, and taxes answer debt: χ = 0.2 is the least multiple of 0.05 that holds inflation
    /// and unemployment in their bounds for twenty years with a margin; estimates of the answer run from 0.05 (H. Bohn,
    /// "The behavior of U.S. public debt and deficits", Quarterly Journal of Economics 113(3), 1998,
    /// doi:10.1162/003355398555793) up, so it is an assumption.
    /// </remarks>
    public static EconomyParameters Stabilised { get; } =
        new() { RealRateEffect = 1, IsInterestAdjusted = true, DebtTaxResponse = 0.2 };
}
