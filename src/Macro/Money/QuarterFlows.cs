namespace Twin.Macro.Money;

/// <summary>Every flow of a quarter, each once. Unit: T$ per quarter.</summary>
internal record struct QuarterFlows
{
    public double GoodsConsumption, LiveConsumption, PublicPurchases, Investment, LoopImports, Exports, Imports;
    public double Rents, Wages, Taxes, MachineTax, Transfers;
    public double FirmInterest, LoopInterest, ReserveInterest, DepositInterest;
    public double HouseholdBondInterest, BankBondInterest, CentralBankBondInterest, ForeignBondInterest;
    public double FirmDividends, LoopDividends, BankDividends, CentralBankProfit;
    public double FirmLoans, LoopLoans, Deposits, NewBonds;
    public double HouseholdBonds, BankBonds, CentralBankBonds, ForeignBonds;

    /// <summary>Income of households less what they consume.</summary>
    public double Saving;
}
