using Twin.Domain;

namespace Twin.Macro.Money;

/// <summary>The figures of a quarter, and the proof that its accounts close: equation 21.</summary>
public sealed partial class Economy
{
    private const double LargestInflation = 0.15;
    private const double LargestUnemployment = 0.25;
    private const double LeastUtilisation = 0.7;
    private const double LargestUtilisation = 1.25;

    private double _moneyGrowth;

    private EconomyQuarter Publish()
    {
        double goodsShare = _goodsDemand / _output;
        double goodsRise = ExactMath.Log(_goodsPrice / _goodsPriceBefore);
        double liveRise = ExactMath.Log(_livePrice / _livePriceBefore);
        double inflation = (goodsShare * goodsRise) + ((1 - goodsShare) * liveRise);
        double shareOfBoth = 0.5 * (goodsShare + (_goodsShareBefore > 0 ? _goodsShareBefore : 1 - _o.LiveShare));
        _goodsShareBefore = goodsShare;
        _priceIndex *= ExactMath.Exp(inflation);
        _chainIndex *= ExactMath.Exp((shareOfBoth * goodsRise) + ((1 - shareOfBoth) * liveRise));
        Push(_inflations, inflation);
        (double residual, double redundant) = Balance();
        double outputYear = QuartersPerYear * _output;
        double nominal = _outputGrowths[^1];
        return new EconomyQuarter(
            Quarter, outputYear, _priceIndex, _chainIndex, _deposits, _bonds / outputYear, _policyRate, _unemployment,
            _wages / _output, outputYear / _deposits, _livePrice / _goodsPrice, _liveSpending / _consumption,
            inflation, Sum(_inflations), _moneyGrowth, nominal - inflation, nominal - _moneyGrowth,
            _wage / _goodsPrice, _utilisation, QuartersPerYear * _unserved, QuartersPerYear * _newMoney,
            QuartersPerYear * _machineIncome,
            QuartersPerYear * _loopImports, QuartersPerYear * _loopOwnInvestment, Validate(), residual, redundant);
    }

    private (double Matrix, double Redundant) Balance()
    {
        if (!(_output > 0) || !double.IsFinite(_output) || !double.IsFinite(_goodsPrice) || !(_livePrice > 0))
            throw new EconomyStoppedException(Quarter);

        // Beyond it a sum of flows is rounding, and closes nothing.
        if (!(Math.Max(Flows.LargestAmount(), LargestStock()) <= LargestRatio * _output))
            throw new EconomyStoppedException(Quarter);
        double residual = Flows.Prove(Quarter, LargestResidual * _output);
        double redundant = _deposits - (_firmLoans + _loopLoans + _bankBonds + _centralBankBonds);
        if (!(Math.Abs(redundant) <= LargestResidual * QuartersPerYear * _output))
            throw new FlowImbalanceException(Quarter, "deposits less loans, bonds and reserves of banks", redundant);
        return (Math.Abs(residual) / _output, redundant);
    }

    private double LargestStock()
    {
        double largest = 0;
        foreach (double stock in (ReadOnlySpan<double>)
            [_deposits, _bonds, _householdBonds, _bankBonds, _centralBankBonds, _foreignBonds, _firmLoans, _loopLoans])
        {
            // A stock that is no number is the largest: Math.Max hands it on.
            largest = Math.Max(largest, Math.Abs(stock));
        }

        return largest;
    }

    private Validity Validate()
    {
        Validity validity = Validity.Valid;
        if (!(Math.Abs(Sum(_inflations)) <= LargestInflation)) validity |= Validity.Inflation;
        if (!(_unemployment <= LargestUnemployment)) validity |= Validity.Unemployment;
        if (!(_utilisation is >= LeastUtilisation and <= LargestUtilisation)) validity |= Validity.Utilisation;
        return validity;
    }
}
