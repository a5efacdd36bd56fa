using Twin.Domain;

namespace Twin.Macro.Money;

/// <summary>What is bought, at what price: equations 6 to 13.</summary>
public sealed partial class Economy
{
    /// <summary>Part of spending on live events that is paid as wages.</summary>
    private const double LiveWageShare = 0.5;

    private double AbroadOfLoop() => (_p.Abroad?.LoopImportsAbroad ?? 0) * _loopImports;

    private double InflationTax(double inflation) => _p.IsInterestAdjusted ? inflation * _wealth : 0;

    private void Demand(double shock, LoopQuarter? loop)
    {
        SetBudgets();
        BuyForLoop(loop);
        Consume(shock);
        Trade();
    }

    /// <summary>Equation 6: budgets in money for the quarter, and equation 7's transfers, which rise with
    /// unemployment.</summary>
    private void SetBudgets()
    {
        double aim = ((_goodsPrice * _potential) + (_livePrice * _liveCapacity)) * (1 + _expected);
        double lagging = (1 + _expected) * Quarterly(_p.HumanGrowth);
        bool isShare = _p.PublicBudgets == BudgetRule.Share;
        _publicPurchases = isShare ? _o.PublicShare * aim : _publicPurchases * lagging;
        _transferBase = isShare ? _o.Transfers / _o.Output * aim : _transferBase * lagging;
        _investment = _p.PrivateInvestment == BudgetRule.Share
            ? _o.InvestmentShare * aim
            : _investment * lagging;
        _transfers = _transferBase * (1 + _unemployment - _p.NaturalUnemployment);
    }

    /// <summary>Equation 7: the part of its new and replaced capital that the loop cannot make.</summary>
    private void BuyForLoop(LoopQuarter? loop)
    {
        double perService = _p.MachineCapital * QuartersPerYear;
        double replaced = _p.MachineWear / QuartersPerYear * perService * _servicesBefore;
        double added = perService * Math.Max(_machineServices - _servicesBefore, 0);
        _loopOwnInvestment = _goodsPrice * _p.LoopClosure * (replaced + added);
        _loopImports = _goodsPrice * (loop?.Imports ?? ((1 - _p.LoopClosure) * (replaced + added)));
    }

    /// <summary>Equations 8 to 10: consumption, its live part, and new money.</summary>
    private void Consume(double shock)
    {
        _meanGrowth = Sum(_outputGrowths) / QuartersPerYear;
        double realRate = _policyRate - (QuartersPerYear * _expected);
        double openingRate = _o.PolicyRate - _o.Inflation;
        double capitalIncome = _capitalIncome - InflationTax(_inflations[^1]);
        double income = (_p.SpentOfWages * _wageIncome) + (_p.SpentOfCapitalIncome * capitalIncome);
        double ofIncome = income * (1 + _meanGrowth) * (1 - (_p.RealRateEffect * (realRate - openingRate)));
        _consumption = Math.Max(0, ofIncome + (_spentOfWealth * _wealth)) * (1 + shock);
        double odds = _liveWeight / (1 - _liveWeight)
            * ExactMath.Pow(_livePrice / _goodsPrice, 1 - _p.LiveSubstitution);
        double live = odds / (1 + odds);
        _newMoney = 0;
        if (_p.TransferTarget is { } growth)
        {
            double years = Quarter / (double)QuartersPerYear;
            double aim = ExactMath.Pow(1 + growth, years) * _potential;
            double spent = (_consumption * (1 - live)) + _publicPurchases + _investment + _loopImports;
            _newMoney = Math.Max(0, aim - spent) / (_p.SpentOfNewMoney * (1 - live));
            _consumption += _p.SpentOfNewMoney * _newMoney;
        }

        // Equation 11: live events cost what is spent on them.
        _liveSpending = live * _consumption;
        _goodsSpending = _consumption - _liveSpending;
        _livePriceBefore = _livePrice;
        _livePrice = _liveSpending / _liveCapacity;
    }

    /// <summary>Exports and imports: a part of what is bought at home, and of what the loop buys.</summary>
    private void Trade()
    {
        if (_p.Abroad is { } abroad) _exports *= Quarterly(abroad.ExportGrowth);
        double bought = _goodsSpending + _publicPurchases + _investment;
        _imports = (_importShare * bought) + AbroadOfLoop();
        _goodsDemand = bought + _loopImports + _exports - _imports;
    }

    /// <summary>Equations 12 and 13: the price of goods follows labour cost, expectations, utilisation.</summary>
    private void Price(double shock)
    {
        double targetWage = _labourSharePotential * _potential / (_labourForce * (1 - _p.NaturalUnemployment));
        double targetGrowth = ExactMath.Log(targetWage / _targetWage);
        double costGrowth = Quarter == 1 ? _expected : _wageChange - targetGrowth;
        _targetWage = targetWage;
        _wageGrowth = (0.9 * _wageGrowth) + (0.1 * targetGrowth);
        _utilisation = _goodsDemand / (_goodsPrice * _potential);
        _goodsPriceBefore = _goodsPrice;
        _goodsPrice *= ExactMath.Exp((_p.CostPassThrough * costGrowth) + ((1 - _p.CostPassThrough) * _expected)
            + (_p.UtilisationEffect * ExactMath.Log(_utilisation)) + shock);
        _goodsMade = _goodsDemand / _goodsPrice;
        _unserved = 0;
        if (!(_goodsMade > _potential)) return;

        // More is bought than can be made: consumers go without, so that what is sold is what is made.
        _unserved = (_goodsMade - _potential) * _goodsPrice / (1 - _importShare);
        _goodsMade = _potential;
        _goodsDemand = _goodsPrice * _goodsMade;
        _goodsSpending -= _unserved;
        _consumption -= _unserved;
        _imports -= _importShare * _unserved;
    }
}
