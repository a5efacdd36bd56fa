namespace Twin.Macro.Money;

/// <summary>The state as numbers: so that a run can be kept, taken up again, and branched with other
/// behaviour.</summary>
public sealed partial class Economy
{
    /// <summary>Everything that the next quarter depends on beside the parameters, in a fixed order.</summary>
    /// <returns>Words that <see cref="Restore"/> reads; the latest flow matrix is not among them.</returns>
    public double[] State()
    {
        StateTape counter = new([], isReading: false);
        Pass(ref counter);
        double[] words = new double[counter.Count];
        StateTape tape = new(words, isReading: false);
        Pass(ref tape);
        return words;
    }

    /// <summary>Goes on from a kept state with the parameters of this economy.</summary>
    /// <param name="words">What <see cref="State"/> gave for an economy of the same opening.</param>
    /// <exception cref="ArgumentException">There are more words than a state has, or fewer.</exception>
    public void Restore(ReadOnlySpan<double> words)
    {
        if (words.Length != State().Length)
            throw new ArgumentException($"expected {State().Length} words, got {words.Length}", nameof(words));
        StateTape tape = new(words.ToArray(), isReading: true);
        Pass(ref tape);
    }

    private void Pass(ref StateTape tape)
    {
        double quarter = Quarter;
        tape.Pass(ref quarter);
        Quarter = (int)quarter;
        tape.Pass(_inflations);
        tape.Pass(_outputGrowths);
        PassPhysical(ref tape);
        PassPrices(ref tape);
        PassStocks(ref tape);
        PassCalibrated(ref tape);
        PassQuarter(ref tape);
    }

    private void PassPhysical(ref StateTape tape)
    {
        tape.Pass(ref _labour);
        tape.Pass(ref _potential);
        tape.Pass(ref _machineTasks);
        tape.Pass(ref _capital);
        tape.Pass(ref _humanCapital);
        tape.Pass(ref _machineServices);
        tape.Pass(ref _servicesBefore);
        tape.Pass(ref _liveCapacity);
        tape.Pass(ref _publicPurchases);
        tape.Pass(ref _investment);
        tape.Pass(ref _transferBase);
    }

    private void PassPrices(ref StateTape tape)
    {
        tape.Pass(ref _goodsPrice);
        tape.Pass(ref _livePrice);
        tape.Pass(ref _priceIndex);
        tape.Pass(ref _chainIndex);
        tape.Pass(ref _wage);
        tape.Pass(ref _wageChange);
        tape.Pass(ref _targetWage);
        tape.Pass(ref _wageGrowth);
        tape.Pass(ref _adaptive);
        tape.Pass(ref _expected);
        tape.Pass(ref _policyRate);
        tape.Pass(ref _loanRate);
        tape.Pass(ref _depositRate);
        tape.Pass(ref _bondRate);
        tape.Pass(ref _utilisation);
        tape.Pass(ref _unemployment);
        tape.Pass(ref _moneyGrowth);
    }

    private void PassStocks(ref StateTape tape)
    {
        tape.Pass(ref _deposits);
        tape.Pass(ref _bonds);
        tape.Pass(ref _householdBonds);
        tape.Pass(ref _bankBonds);
        tape.Pass(ref _centralBankBonds);
        tape.Pass(ref _foreignBonds);
        tape.Pass(ref _firmLoans);
        tape.Pass(ref _loopLoans);
        tape.Pass(ref _wealth);
        tape.Pass(ref _wageIncome);
        tape.Pass(ref _capitalIncome);
    }

    private void PassCalibrated(ref StateTape tape)
    {
        tape.Pass(ref _taxRate);
        tape.Pass(ref _spentOfWealth);
        tape.Pass(ref _openingHumanTasks);
        tape.Pass(ref _bondShare);
        tape.Pass(ref _liveWeight);
        tape.Pass(ref _openingCapital);
        tape.Pass(ref _labourForce);
        tape.Pass(ref _openingWageIncome);
        tape.Pass(ref _openingCapitalIncome);
        tape.Pass(ref _openingDebtRatio);
        tape.Pass(ref _importShare);
    }

    private void PassQuarter(ref StateTape tape)
    {
        tape.Pass(ref _labourSharePotential);
        tape.Pass(ref _meanGrowth);
        tape.Pass(ref _transfers);
        tape.Pass(ref _consumption);
        tape.Pass(ref _liveSpending);
        tape.Pass(ref _goodsSpending);
        tape.Pass(ref _newMoney);
        tape.Pass(ref _loopImports);
        tape.Pass(ref _loopOwnInvestment);
        tape.Pass(ref _exports);
        tape.Pass(ref _imports);
        tape.Pass(ref _goodsDemand);
        tape.Pass(ref _goodsMade);
        tape.Pass(ref _unserved);
        tape.Pass(ref _goodsPriceBefore);
        tape.Pass(ref _livePriceBefore);
        tape.Pass(ref _goodsShareBefore);
        tape.Pass(ref _wages);
        tape.Pass(ref _goodsWages);
        tape.Pass(ref _rents);
        tape.Pass(ref _machineIncome);
        tape.Pass(ref _output);
        tape.Pass(ref _newLoopLoans);
        tape.Pass(ref _loopInterest);
    }
}
