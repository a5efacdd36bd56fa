namespace Twin.Macro.Money;

/// <summary>Every number of an economy, by name.</summary>
public static class EconomyValues
{
    /// <summary>The list, in the order of docs/model.md.</summary>
    public static IReadOnlyList<EconomyValue> All { get; } =
        [.. Growing(), .. Behaving(), .. Opening(), .. Abroad()];

    /// <summary>The number of a key or a symbol.</summary>
    /// <param name="name">Key or symbol.</param>
    /// <returns>The number, or none of that name.</returns>
    public static EconomyValue? Find(string name) =>
        All.FirstOrDefault(v => v.Key == name) ?? All.FirstOrDefault(v => v.Symbol == name);

    private static EconomyValue Parameter(
        string key, string symbol, string unit, Func<EconomyParameters, double> get,
        Func<EconomyParameters, double, EconomyParameters> with) =>
        new(key, symbol, unit, s => get(s.Parameters), (s, v) => s with { Parameters = with(s.Parameters, v) });

    private static EconomyValue Opening(
        string key, string symbol, string unit, Func<OpeningBalance, double> get,
        Func<OpeningBalance, double, OpeningBalance> with) =>
        new(key, symbol, unit, s => get(s.Opening), (s, v) => s with { Opening = with(s.Opening, v) });

    /// <summary>A number of the rest of the world; to set one opens the economy.</summary>
    private static EconomyValue Abroad(
        string key, string symbol, string unit, Func<RestOfWorld, double> get,
        Func<RestOfWorld, double, RestOfWorld> with) =>
        new(key, symbol, unit, s => s.Parameters.Abroad is { } a ? get(a) : double.NaN,
            (s, v) => s with { Parameters = s.Parameters with { Abroad = with(s.Parameters.Abroad ?? new(), v) } },
            IsOfAbroad: true);

    /// <summary>Growth, tasks, and who spends what.</summary>
    private static EconomyValue[] Growing() =>
    [
        Parameter("growth", "g", "1/yr", x => x.Growth, (x, v) => x with { Growth = v }),
        Parameter("automationHazard", "hb", "1/yr", x => x.AutomationHazard, (x, v) => x with { AutomationHazard = v }),
        Parameter("rampYears", "ramp", "yr", x => x.RampYears, (x, v) => x with { RampYears = v }),
        Parameter("humanGrowth", "gH", "1/yr", x => x.HumanGrowth, (x, v) => x with { HumanGrowth = v }),
        Parameter("liveGrowth", "gL", "1/yr", x => x.LiveGrowth, (x, v) => x with { LiveGrowth = v }),
        Parameter("liveSubstitution", "eL", "1", x => x.LiveSubstitution, (x, v) => x with { LiveSubstitution = v }),
        Parameter("taskSubstitution", "sigma", "1", x => x.TaskSubstitution, (x, v) => x with { TaskSubstitution = v }),
        Parameter("machineTax", "tauM", "1", x => x.MachineTax, (x, v) => x with { MachineTax = v }),
        Parameter("spentOfWages", "aW", "1", x => x.SpentOfWages, (x, v) => x with { SpentOfWages = v }),
        Parameter(
            "spentOfCapitalIncome", "aK", "1", x => x.SpentOfCapitalIncome,
            (x, v) => x with { SpentOfCapitalIncome = v }),
        Parameter("spentOfNewMoney", "aH", "1", x => x.SpentOfNewMoney, (x, v) => x with { SpentOfNewMoney = v }),
        Parameter("realRateEffect", "iota", "yr", x => x.RealRateEffect, (x, v) => x with { RealRateEffect = v }),
        Parameter("debtTaxResponse", "chi", "1", x => x.DebtTaxResponse, (x, v) => x with { DebtTaxResponse = v }),
        Parameter("costPassThrough", "theta", "1", x => x.CostPassThrough, (x, v) => x with { CostPassThrough = v }),
        Parameter("anchoring", "omega", "1", x => x.Anchoring, (x, v) => x with { Anchoring = v }),
        Parameter(
            "expectationMemory", "lambda", "1", x => x.ExpectationMemory,
            (x, v) => x with { ExpectationMemory = v }),
    ];

    /// <summary>Prices, wages, rates, finance.</summary>
    private static EconomyValue[] Behaving() =>
    [
        Parameter(
            "utilisationEffect", "kappay", "1", x => x.UtilisationEffect,
            (x, v) => x with { UtilisationEffect = v }),
        Parameter("wageSlope", "phi", "1", x => x.WageSlope, (x, v) => x with { WageSlope = v }),
        Parameter("rateSmoothing", "rho", "1", x => x.RateSmoothing, (x, v) => x with { RateSmoothing = v }),
        Parameter("neutralRate", "rstar", "1/yr", x => x.NeutralRate, (x, v) => x with { NeutralRate = v }),
        Parameter("inflationTarget", "pibar", "1/yr", x => x.InflationTarget, (x, v) => x with { InflationTarget = v }),
        Parameter(
            "naturalUnemployment", "ustar", "1", x => x.NaturalUnemployment,
            (x, v) => x with { NaturalUnemployment = v }),
        Parameter(
            "labourSupplyElasticity", "eta", "1", x => x.LabourSupplyElasticity,
            (x, v) => x with { LabourSupplyElasticity = v }),
        Parameter("loopClosure", "kappa", "1", x => x.LoopClosure, (x, v) => x with { LoopClosure = v }),
        Parameter("machineCapital", "nu", "yr", x => x.MachineCapital, (x, v) => x with { MachineCapital = v }),
        Parameter("machineWear", "deltaM", "1/yr", x => x.MachineWear, (x, v) => x with { MachineWear = v }),
        Parameter("debtFinanced", "debtFinanced", "1", x => x.DebtFinanced, (x, v) => x with { DebtFinanced = v }),
        Parameter(
            "amortisationPerQuarter", "amortisation", "1/quarter", x => x.AmortisationPerQuarter,
            (x, v) => x with { AmortisationPerQuarter = v }),
        Parameter("loanSpread", "loanSpread", "1/yr", x => x.LoanSpread, (x, v) => x with { LoanSpread = v }),
        Parameter(
            "depositSpread", "depositSpread", "1/yr", x => x.DepositSpread,
            (x, v) => x with { DepositSpread = v }),
        Parameter(
            "portfolioResponse", "lambda1", "yr", x => x.PortfolioResponse,
            (x, v) => x with { PortfolioResponse = v }),
        Parameter(
            "bondQuarters", "bondQuarters", "quarter", x => x.BondQuarters,
            (x, v) => x with { BondQuarters = v }),
        new EconomyValue(
            "transferTarget", "heli", "1/yr", s => s.Parameters.TransferTarget ?? double.NaN,
            (s, v) => s with { Parameters = s.Parameters with { TransferTarget = v } }),
    ];

    /// <summary>Stocks and flows at the opening.</summary>
    private static EconomyValue[] Opening() =>
    [
        Opening("output", "gdp0", "T$/yr", x => x.Output, (x, v) => x with { Output = v }),
        Opening("liveShare", "live", "1", x => x.LiveShare, (x, v) => x with { LiveShare = v }),
        Opening("labourShare", "labourShare", "1", x => x.LabourShare, (x, v) => x with { LabourShare = v }),
        Opening("publicShare", "publicShare", "1", x => x.PublicShare, (x, v) => x with { PublicShare = v }),
        Opening(
            "investmentShare", "investmentShare", "1", x => x.InvestmentShare,
            (x, v) => x with { InvestmentShare = v }),
        Opening("transfers", "TrB0", "T$/yr", x => x.Transfers, (x, v) => x with { Transfers = v }),
        Opening("deficit", "deficit", "T$/yr", x => x.Deficit, (x, v) => x with { Deficit = v }),
        Opening("deposits", "M20", "T$", x => x.Deposits, (x, v) => x with { Deposits = v }),
        Opening("bonds", "B0", "T$", x => x.Bonds, (x, v) => x with { Bonds = v }),
        Opening("centralBankBonds", "Bcb0", "T$", x => x.CentralBankBonds, (x, v) => x with { CentralBankBonds = v }),
        Opening("bankBonds", "Bb0", "T$", x => x.BankBonds, (x, v) => x with { BankBonds = v }),
        Opening("inflation", "pi0", "1/yr", x => x.Inflation, (x, v) => x with { Inflation = v }),
        Opening("outputGrowth", "n0", "1/yr", x => x.OutputGrowth, (x, v) => x with { OutputGrowth = v }),
        Opening("unemployment", "u0", "1", x => x.Unemployment, (x, v) => x with { Unemployment = v }),
        Opening("policyRate", "r0", "1/yr", x => x.PolicyRate, (x, v) => x with { PolicyRate = v }),
        Opening("bondRate", "ig0", "1/yr", x => x.BondRate, (x, v) => x with { BondRate = v }),
        Opening("machineShare", "xM0", "1", x => x.MachineShare, (x, v) => x with { MachineShare = v }),
        Opening("loopLoanShare", "LM0", "1", x => x.LoopLoanShare, (x, v) => x with { LoopLoanShare = v }),
    ];

    /// <summary>The rest of the world.</summary>
    private static EconomyValue[] Abroad() =>
    [
        Abroad("exports", "exports", "T$/yr", x => x.Exports, (x, v) => x with { Exports = v }),
        Abroad("exportGrowth", "grow", "1/yr", x => x.ExportGrowth, (x, v) => x with { ExportGrowth = v }),
        Abroad("imports", "imports", "T$/yr", x => x.Imports, (x, v) => x with { Imports = v }),
        Abroad(
            "loopImportsAbroad", "loopImportsAbroad", "1", x => x.LoopImportsAbroad,
            (x, v) => x with { LoopImportsAbroad = v }),
        Abroad("foreignBonds", "Brow0", "T$", x => x.Bonds, (x, v) => x with { Bonds = v }),
    ];
}
