namespace Twin.Macro.Money;

/// <summary>Stocks and flows of the economy at its opening: the end of a year.</summary>
/// <remarks>
/// Defaults: United States, end of 2025, as in <c>data/economy-us-2025.csv</c>, which names the source of each value or
/// calls it an assumption. Amounts in T$, flows per year, rates per year.
/// </remarks>
public sealed record OpeningBalance
{
    /// <summary>Output in money. Unit: T$/yr. Range: above 0.</summary>
    public double Output { get; init; } = 30.8;

    /// <summary>Part of output that is live events. Range: (0, 1).</summary>
    public double LiveShare { get; init; } = 0.025;

    /// <summary>Wages as part of the output of goods. Range: (0, 1).</summary>
    public double LabourShare { get; init; } = 0.56;

    /// <summary>Public purchases as part of output. Range: [0, 1).</summary>
    public double PublicShare { get; init; } = 0.17;

    /// <summary>Private investment as part of output. Range: [0, 1).</summary>
    public double InvestmentShare { get; init; } = 0.17;

    /// <summary>Transfers to households. Unit: T$/yr. Range: at least 0.</summary>
    public double Transfers { get; init; } = 4.6;

    /// <summary>Deficit of the government. Unit: T$/yr.</summary>
    public double Deficit { get; init; } = 1.8;

    /// <summary>Deposits (M2). Unit: T$. Range: above 0.</summary>
    public double Deposits { get; init; } = 22.3;

    /// <summary>Debt held by the public and the central bank. Unit: T$. Range: above 0.</summary>
    public double Bonds { get; init; } = 30.3;

    /// <summary>Bonds of the central bank. Unit: T$. Range: at least 0.</summary>
    public double CentralBankBonds { get; init; } = 4.2;

    /// <summary>Bonds of banks. Unit: T$.</summary>
    public double BankBonds { get; init; } = 4.5;

    /// <summary>Inflation of the year before. Unit: 1/yr.</summary>
    public double Inflation { get; init; } = 0.028;

    /// <summary>Growth of output in money of the year before, a log rate. Unit: 1/yr.</summary>
    public double OutputGrowth { get; init; } = 0.05;

    /// <summary>Unemployment. Range: [0, 1).</summary>
    public double Unemployment { get; init; } = 0.044;

    /// <summary>Policy rate. Unit: 1/yr. Range: at least 0.</summary>
    public double PolicyRate { get; init; } = 0.036;

    /// <summary>Mean rate on bonds. Unit: 1/yr. Range: at least 0.</summary>
    public double BondRate { get; init; } = 0.0336;

    /// <summary>Part of capital services that machines of the loop give. Range: (0, 1).</summary>
    public double MachineShare { get; init; } = 0.01;

    /// <summary>Part of all loans that the loop owes. Range: [0, 1].</summary>
    public double LoopLoanShare { get; init; } = 0.02;
}
