using Twin.Domain;

namespace Twin.Macro.Money;

/// <summary>Who pays whom, and what everybody holds after it: equations 16 to 20.</summary>
public sealed partial class Economy
{
    private const double LeastBondShare = 0.05;
    private const double LargestBondShare = 0.9;

    private void Finance()
    {
        double outputBefore = _output;
        _output = _goodsDemand + _liveSpending;
        QuarterFlows flows = Pay();
        double before = _deposits;
        Hold(ref flows);
        Flows = new FlowMatrix(flows);
        Push(_outputGrowths, ExactMath.Log(_output / outputBefore));
        _moneyGrowth = ExactMath.Log(_deposits / before);
    }

    /// <summary>Equations 16 to 18: new loans, interest on opening stocks, profits paid out, taxes.</summary>
    private QuarterFlows Pay()
    {
        const double Quarterly = 1.0 / QuartersPerYear;
        QuarterFlows f = new()
        {
            GoodsConsumption = _goodsSpending,
            LiveConsumption = _liveSpending,
            PublicPurchases = _publicPurchases,
            Investment = _investment,
            LoopImports = _loopImports,
            Exports = _exports,
            Imports = _imports,
            Rents = _rents,
            Wages = _wages,
            Transfers = _transfers + _machineIncome + _newMoney,
            MachineTax = _machineIncome,
            FirmLoans = _meanGrowth * _firmLoans,
            LoopLoans = (_p.DebtFinanced * _loopImports) - (_p.AmortisationPerQuarter * _loopLoans),
            FirmInterest = _loanRate * _firmLoans * Quarterly,
            LoopInterest = _loanRate * _loopLoans * Quarterly,
            HouseholdBondInterest = _bondRate * _householdBonds * Quarterly,
            BankBondInterest = _bondRate * _bankBonds * Quarterly,
            CentralBankBondInterest = _bondRate * _centralBankBonds * Quarterly,
            ForeignBondInterest = _bondRate * _foreignBonds * Quarterly,
            ReserveInterest = _policyRate * _centralBankBonds * Quarterly,
            DepositInterest = _depositRate * _deposits * Quarterly,
        };
        f.FirmDividends = _output - f.Wages - f.Rents - f.FirmInterest - f.Investment + f.FirmLoans;
        f.LoopDividends = f.Rents - f.LoopImports - f.LoopInterest - f.MachineTax + f.LoopLoans;
        f.BankDividends =
            f.FirmInterest + f.LoopInterest + f.BankBondInterest + f.ReserveInterest - f.DepositInterest;
        f.CentralBankProfit = f.CentralBankBondInterest - f.ReserveInterest;
        double dividends = f.FirmDividends + f.LoopDividends + f.BankDividends;
        double taxed = f.Wages + dividends + f.HouseholdBondInterest + f.DepositInterest;
        double rate = _taxRate + (_p.DebtTaxResponse * ((_bonds / (QuartersPerYear * _output)) - _openingDebtRatio));
        f.Taxes = rate * taxed;
        f.Saving = taxed + f.Transfers - f.Taxes - _consumption;
        (_newLoopLoans, _loopInterest) = (f.LoopLoans, f.LoopInterest);
        _wageIncome = ((1 - rate) * f.Wages) + _transfers + _machineIncome;
        _capitalIncome = taxed + f.Transfers - f.Taxes - _wageIncome - _newMoney;
        return f;
    }

    /// <summary>Equations 19 and 20: new debt, and who holds what.</summary>
    private void Hold(ref QuarterFlows f)
    {
        f.NewBonds = f.PublicPurchases + f.Transfers + f.HouseholdBondInterest + f.BankBondInterest
            + f.CentralBankBondInterest + f.ForeignBondInterest - f.CentralBankProfit - f.Taxes - f.MachineTax;
        f.ForeignBonds = f.Imports - f.Exports + f.ForeignBondInterest;
        (double deposits, double household, double bank, double central) =
            (_deposits, _householdBonds, _bankBonds, _centralBankBonds);
        _bonds += f.NewBonds;
        _wealth += f.Saving;
        _firmLoans += f.FirmLoans;
        _loopLoans += f.LoopLoans;
        _foreignBonds += f.ForeignBonds;
        double atHome = Math.Max(_bonds - _foreignBonds, 0);
        _centralBankBonds = Math.Min((_centralBankBonds * (1 + _meanGrowth)) + _newMoney, atHome);
        double spread = _policyRate - _depositRate - (_o.PolicyRate - OpeningDepositRate);
        double share = Math.Clamp(_bondShare + (_p.PortfolioResponse * spread), LeastBondShare, LargestBondShare);
        _householdBonds = Math.Min(_wealth * share, atHome - _centralBankBonds);
        _bankBonds = _bonds - _foreignBonds - _householdBonds - _centralBankBonds;
        _deposits = _wealth - _householdBonds;
        f.Deposits = _deposits - deposits;
        f.HouseholdBonds = _householdBonds - household;
        f.BankBonds = _bankBonds - bank;
        f.CentralBankBonds = _centralBankBonds - central;
    }

    private double OpeningDepositRate => Math.Max(0, _o.PolicyRate - _p.DepositSpread);
}
