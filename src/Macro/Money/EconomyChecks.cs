using System.Globalization;

namespace Twin.Macro.Money;

/// <summary>What an economy may be opened with.</summary>
internal static class EconomyChecks
{
    public static void Require(EconomyParameters p, OpeningBalance o)
    {
        RequireRates(p);
        RequireShares(p);
        RequireOpening(o);
        if (p.Abroad is { } abroad) Require(abroad);
        Above(nameof(o.Output), o.Output, 0);
        double atHome = o.Bonds - o.CentralBankBonds - o.BankBonds - (p.Abroad?.Bonds ?? 0);
        if (!(atHome >= 0))
        {
            throw new EconomyRefusedException(
                nameof(o.Bonds), "at least what the central bank, banks and foreigners hold", Text(o.Bonds),
                "raise it, or lower centralBankBonds, bankBonds or foreignBonds");
        }

        double loans = o.Deposits - o.BankBonds - o.CentralBankBonds;
        if (!(loans > 0))
        {
            throw new EconomyRefusedException(
                nameof(o.Deposits), "more than bonds of banks and reserves, so that loans make up the rest",
                Text(o.Deposits), "banks hold deposits = loans + bonds + reserves; correct one of them");
        }
    }

    /// <summary>What only the calibration can tell.</summary>
    public static void RequireOpening(Economy economy)
    {
        Calibration c = economy.Calibrated;
        if (!(c.TaxRate is > 0 and < 1))
        {
            throw new EconomyRefusedException(
                nameof(OpeningBalance.Deficit), "a deficit that a tax rate in (0, 1) leaves",
                $"a tax rate of {Text(c.TaxRate)}",
                "compare deficit with publicShare, transfers and the interest on bonds, and correct one of them");
        }

        if (!(c.SpentOfWealth >= 0) || !double.IsFinite(c.SpentOfWealth))
        {
            throw new EconomyRefusedException(
                nameof(EconomyParameters.SpentOfWages), "spending out of income at most consumption",
                Text(c.SpentOfWealth) + " spent of wealth", "lower spentOfWages or spentOfCapitalIncome");
        }

        if (!double.IsFinite(c.Capital) || !(c.Capital > 0))
        {
            throw new EconomyRefusedException(
                nameof(OpeningBalance.LabourShare), "a share at which machines are needed",
                $"machine services of {Text(c.Capital)}", "lower it");
        }
    }

    private static void RequireRates(EconomyParameters p)
    {
        Between(nameof(p.Growth), p.Growth, -0.9, 10);
        Between(nameof(p.AutomationHazard), p.AutomationHazard, 0, 10);
        Between(nameof(p.RampYears), p.RampYears, 1e-6, 100);
        Between(nameof(p.HumanGrowth), p.HumanGrowth, -0.9, 1);
        Between(nameof(p.LiveGrowth), p.LiveGrowth, -0.9, 1);
        Between(nameof(p.NeutralRate), p.NeutralRate, -1, 1);
        Between(nameof(p.InflationTarget), p.InflationTarget, -1, 1);
        Between(nameof(p.MachineWear), p.MachineWear, 0, 2);
        Between(nameof(p.LoanSpread), p.LoanSpread, 0, 1);
        Between(nameof(p.DepositSpread), p.DepositSpread, 0, 1);
        if (p.TransferTarget is { } target) Between(nameof(p.TransferTarget), target, -0.9, 10);
    }

    private static void RequireShares(EconomyParameters p)
    {
        Between(nameof(p.LiveSubstitution), p.LiveSubstitution, 0, 10);
        Between(nameof(p.TaskSubstitution), p.TaskSubstitution, 0.05, 3);
        if (p.TaskSubstitution is > 0.99 and < 1.01)
        {
            throw new EconomyRefusedException(
                nameof(p.TaskSubstitution), "0.05 to 0.99, or 1.01 to 3", Text(p.TaskSubstitution),
                "take 0.99 or 1.01: at 1 the formula has no value");
        }

        Between(nameof(p.MachineTax), p.MachineTax, 0, 1);
        Between(nameof(p.SpentOfWages), p.SpentOfWages, 0, 1);
        Between(nameof(p.SpentOfCapitalIncome), p.SpentOfCapitalIncome, 0, 1);
        Between(nameof(p.SpentOfNewMoney), p.SpentOfNewMoney, 1e-3, 1);
        Between(nameof(p.RealRateEffect), p.RealRateEffect, 0, 10);
        Between(nameof(p.DebtTaxResponse), p.DebtTaxResponse, 0, 2);
        Between(nameof(p.CostPassThrough), p.CostPassThrough, 0, 1);
        Between(nameof(p.Anchoring), p.Anchoring, 0, 1);
        Between(nameof(p.ExpectationMemory), p.ExpectationMemory, 0, 0.999);
        Between(nameof(p.UtilisationEffect), p.UtilisationEffect, 0, 2);
        Between(nameof(p.WageSlope), p.WageSlope, 0, 2);
        Between(nameof(p.RateSmoothing), p.RateSmoothing, 0, 0.999);
        Between(nameof(p.NaturalUnemployment), p.NaturalUnemployment, 1e-6, 0.5);
        Between(nameof(p.LabourSupplyElasticity), p.LabourSupplyElasticity, 0, 2);
        Between(nameof(p.LoopClosure), p.LoopClosure, 0, 1);
        Between(nameof(p.MachineCapital), p.MachineCapital, 1e-6, 20);
        Between(nameof(p.DebtFinanced), p.DebtFinanced, 0, 1);
        Between(nameof(p.AmortisationPerQuarter), p.AmortisationPerQuarter, 0, 1);
        Between(nameof(p.PortfolioResponse), p.PortfolioResponse, 0, 10);
        Between(nameof(p.BondQuarters), p.BondQuarters, 1, 200);
    }

    private static void RequireOpening(OpeningBalance o)
    {
        Between(nameof(o.LiveShare), o.LiveShare, 1e-6, 0.9);
        Between(nameof(o.LabourShare), o.LabourShare, 0.01, 0.99);
        Between(nameof(o.PublicShare), o.PublicShare, 0, 0.99);
        Between(nameof(o.InvestmentShare), o.InvestmentShare, 0, 0.99);
        Between(nameof(o.MachineShare), o.MachineShare, 1e-9, 0.99);
        Between(nameof(o.LoopLoanShare), o.LoopLoanShare, 0, 1);
        Between(nameof(o.Unemployment), o.Unemployment, 0, 0.9);
        Between(nameof(o.PolicyRate), o.PolicyRate, 0, 1);
        Between(nameof(o.BondRate), o.BondRate, 0, 1);
        Between(nameof(o.Inflation), o.Inflation, -0.5, 1);
        Between(nameof(o.OutputGrowth), o.OutputGrowth, -0.5, 1);
        Above(nameof(o.Deposits), o.Deposits, 0);
        Above(nameof(o.Bonds), o.Bonds, 0);
        Between(nameof(o.CentralBankBonds), o.CentralBankBonds, 0, o.Bonds);
        Between(nameof(o.Transfers), o.Transfers, 0, o.Output);
        Between(nameof(o.Deficit), o.Deficit, -o.Output, o.Output);
    }

    private static void Require(RestOfWorld a)
    {
        Between(nameof(a.Exports), a.Exports, 0, 1e6);
        Between(nameof(a.Imports), a.Imports, 0, 1e6);
        Between(nameof(a.ExportGrowth), a.ExportGrowth, -0.9, 1);
        Between(nameof(a.LoopImportsAbroad), a.LoopImportsAbroad, 0, 1);
        Between("ForeignBonds", a.Bonds, 0, 1e6);
    }

    private static void Between(string item, double value, double least, double most)
    {
        if (value >= least && value <= most) return;
        throw new EconomyRefusedException(item, $"{Text(least)} to {Text(most)}", Text(value),
            $"choose a number from {Text(least)} to {Text(most)}");
    }

    private static void Above(string item, double value, double least)
    {
        if (value > least && double.IsFinite(value)) return;
        throw new EconomyRefusedException(
            item, $"above {Text(least)}", Text(value), $"choose a number above {Text(least)}");
    }

    private static string Text(double value) => value.ToString("g6", CultureInfo.InvariantCulture);
}
