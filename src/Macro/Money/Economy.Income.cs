using Twin.Domain;

namespace Twin.Macro.Money;

/// <summary>Who earns what, and who has work: equations 14 and 15.</summary>
public sealed partial class Economy
{
    /// <summary>Most of the labour force that can be at work.</summary>
    private const double LargestEmployment = 0.985;

    /// <summary>Equation 14: wages, machine rents and what is paid out of them.</summary>
    private void Distribute()
    {
        double goods = _goodsPrice * _goodsMade;
        _goodsWages = _labourSharePotential * goods;
        _wages = _goodsWages + (LiveWageShare * _liveSpending);
        _rents = (1 - _labourSharePotential) * goods * _machineServices / _capital;
        _machineIncome = _p.MachineTax * _rents;
    }

    /// <summary>Equation 15: the wage, labour supply, employment.</summary>
    private void Employ(double shock)
    {
        double wageBefore = _wage;
        double slack = _unemployment - _p.NaturalUnemployment;
        double rise = _p.Wages == WageRule.Indexed ? ExactMath.Log(_goodsPrice / _goodsPriceBefore) : _expected;
        _wage *= ExactMath.Exp(rise + _wageGrowth - (_p.WageSlope * slack) + shock);
        double unearned = (_machineIncome + _newMoney) / _wages;
        double supply = _labourForce * ExactMath.Pow(1 + unearned, -_p.LabourSupplyElasticity);
        double work = _goodsWages / _wage;
        if (work > LargestEmployment * supply)
        {
            work = LargestEmployment * supply;
            _wage = _goodsWages / work;
        }

        _wageChange = ExactMath.Log(_wage / wageBefore);
        _unemployment = 1 - (work / supply);
    }
}
