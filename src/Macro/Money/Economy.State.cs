namespace Twin.Macro.Money;

/// <summary>What the economy remembers from quarter to quarter.</summary>
public sealed partial class Economy
{
    // Physical. Amounts of goods are T$ per quarter at opening prices.
    private double _labour;          // A: human labour in efficiency units
    private double _potential;       // Y*: what could be made of goods
    private double _machineTasks;    // β
    private double _capital;         // X: capital services
    private double _humanCapital;    // kF: those of human-owned plant
    private double _machineServices; // xM: those that the loop sells
    private double _servicesBefore;
    private double _liveCapacity;    // yL

    // Prices and rates.
    private double _goodsPrice = 1;
    private double _livePrice = 1;
    private double _priceIndex = 1;
    private double _chainIndex = 1;
    private double _wage = 1;
    private double _wageChange;      // Δln w of the quarter before
    private double _targetWage = 1;  // ŵ
    private double _wageGrowth;      // gw
    private double _adaptive;        // πa
    private double _expected;        // πe
    private double _policyRate;
    private double _loanRate;
    private double _depositRate;
    private double _bondRate;
    private double _utilisation = 1;
    private double _unemployment;

    // Budgets that may lag.
    private double _publicPurchases;
    private double _investment;
    private double _transferBase;

    // Stocks. Unit: T$.
    private double _deposits;
    private double _bonds;
    private double _householdBonds;
    private double _bankBonds;
    private double _centralBankBonds;
    private double _foreignBonds;
    private double _firmLoans;
    private double _loopLoans;
    private double _wealth;

    // Incomes that the next quarter spends.
    private double _wageIncome;
    private double _capitalIncome;

    // Calibrated at the opening.
    private double _taxRate;
    private double _spentOfWealth;
    private double _openingHumanTasks;
    private double _bondShare;
    private double _liveWeight;
    private double _openingCapital;
    private double _labourForce;
    private double _openingWageIncome;
    private double _openingCapitalIncome;
    private double _openingDebtRatio;
    private double _importShare;

    // The quarter. Flows in T$ per quarter.
    private double _labourSharePotential; // sN
    private double _meanGrowth;           // n̄
    private double _transfers;
    private double _consumption;
    private double _liveSpending;
    private double _goodsSpending;
    private double _newMoney;
    private double _loopImports;
    private double _loopOwnInvestment;
    private double _exports;
    private double _imports;
    private double _goodsDemand;          // DT
    private double _goodsMade;            // y
    private double _unserved;
    private double _goodsPriceBefore;
    private double _livePriceBefore;
    private double _goodsShareBefore;
    private double _wages;
    private double _goodsWages;
    private double _rents;
    private double _machineIncome;
    private double _output;
    private double _newLoopLoans;
    private double _loopInterest;
}
