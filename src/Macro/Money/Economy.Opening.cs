namespace Twin.Macro.Money;

/// <summary>The opening: what the balance of a year implies for the quarter before the first.</summary>
public sealed partial class Economy
{
    private void OpenPhysical()
    {
        double output = _o.Output / QuartersPerYear;
        _liveCapacity = _o.LiveShare * output;
        _potential = _labour = output - _liveCapacity;
        double sigma = _p.TaskSubstitution;

        // The labour share fixes the part of tasks done by people: sN = (1 − β)^(1/σ) where A = Y.
        _openingHumanTasks = Tasks.HumanPart(_o.LabourShare, sigma);
        _machineTasks = 1 - _openingHumanTasks;
        _capital = _openingCapital = Tasks.CapitalFor(_potential, _labour, _machineTasks, sigma);
        _machineServices = _o.MachineShare * _capital;
        _humanCapital = _capital - _machineServices;
        _labourForce = _o.LabourShare * _potential / (1 - _o.Unemployment);
        _unemployment = _o.Unemployment;
        _wageGrowth = _p.HumanGrowth / QuartersPerYear;
        _adaptive = _o.Inflation / QuartersPerYear;
        _output = output;
        Array.Fill(_inflations, _o.Inflation / QuartersPerYear);
        Array.Fill(_outputGrowths, _o.OutputGrowth / QuartersPerYear);
    }

    private void OpenStocks()
    {
        _policyRate = _o.PolicyRate;
        _loanRate = _policyRate + _p.LoanSpread;
        _depositRate = Math.Max(0, _policyRate - _p.DepositSpread);
        _bondRate = _o.BondRate;
        _deposits = _o.Deposits;
        _bonds = _o.Bonds;
        _centralBankBonds = _o.CentralBankBonds;
        _bankBonds = _o.BankBonds;
        _foreignBonds = _p.Abroad?.Bonds ?? 0;
        _householdBonds = _bonds - _centralBankBonds - _bankBonds - _foreignBonds;
        double loans = _deposits - _bankBonds - _centralBankBonds;
        _loopLoans = _o.LoopLoanShare * loans;
        _firmLoans = loans - _loopLoans;
        _wealth = _deposits + _householdBonds;
        _bondShare = _householdBonds / _wealth;
        _openingDebtRatio = _bonds / _o.Output;
    }

    private void OpenFlows()
    {
        _publicPurchases = _o.PublicShare * _output;
        _investment = _o.InvestmentShare * _output;
        _transferBase = _o.Transfers / QuartersPerYear;
        double capital = _p.MachineCapital * QuartersPerYear * _machineServices;
        double growth = _p.MachineWear + _p.HumanGrowth;
        _loopImports = (1 - _p.LoopClosure) * growth / QuartersPerYear * capital;
        _exports = (_p.Abroad?.Exports ?? 0) / QuartersPerYear;
        _imports = ((_p.Abroad?.Imports ?? 0) / QuartersPerYear) + AbroadOfLoop();
        _consumption = _output - _publicPurchases - _investment - _loopImports - _exports + _imports;
        _liveWeight = _liveCapacity / _consumption;
        _liveSpending = _liveCapacity;
        _goodsSpending = _consumption - _liveSpending;
        double bought = _goodsSpending + _publicPurchases + _investment;
        _importShare = (_p.Abroad?.Imports ?? 0) / QuartersPerYear / bought;
        OpenIncomes();
    }

    private void OpenIncomes()
    {
        double goods = _output - _liveCapacity;
        _wages = (_o.LabourShare * goods) + (LiveWageShare * _liveCapacity);
        _rents = (1 - _o.LabourShare) * goods * _machineServices / _capital;
        double quarterly = 1.0 / QuartersPerYear;

        // Loans of firms grow with output in money, a quarter at the rate of the year before.
        double newFirmLoans = _o.OutputGrowth * quarterly * _firmLoans;
        double newLoopLoans = (_p.DebtFinanced * _loopImports) - (_p.AmortisationPerQuarter * _loopLoans);
        (_newLoopLoans, _loopInterest) = (newLoopLoans, _loanRate * _loopLoans * quarterly);
        double firms = _output - _wages - _rents - (_loanRate * _firmLoans * quarterly) - _investment + newFirmLoans;
        double loop = _rents - _loopImports - (_loanRate * _loopLoans * quarterly) + newLoopLoans;
        double banks = quarterly * ((_loanRate * (_firmLoans + _loopLoans)) + (_bondRate * _bankBonds)
            + (_policyRate * _centralBankBonds) - (_depositRate * _deposits));
        double interest = quarterly * ((_bondRate * _householdBonds) + (_depositRate * _deposits));
        double taxed = _wages + firms + loop + banks + interest;
        double profit = quarterly * (_bondRate - _policyRate) * _centralBankBonds;
        double taxes = _publicPurchases + _transferBase + (quarterly * ((_bondRate * _bonds) - _o.Deficit)) - profit;
        _taxRate = taxes / taxed;
        _wageIncome = _openingWageIncome = ((1 - _taxRate) * _wages) + _transferBase;
        _capitalIncome = _openingCapitalIncome = taxed - taxes + _transferBase - _wageIncome;
        double spendable = _capitalIncome - InflationTax(_o.Inflation * quarterly);
        double ofIncome = (_p.SpentOfWages * _wageIncome) + (_p.SpentOfCapitalIncome * spendable);
        _spentOfWealth = (_consumption - ofIncome) / _wealth;
    }
}
