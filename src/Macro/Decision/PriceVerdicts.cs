using Twin.Macro.Money;

namespace Twin.Macro.Decision;

/// <summary>The price axis of an ensemble of economies, with no loop to judge.</summary>
/// <remarks>
/// Probabilities are shares of members, by Wilson's bounds; the figures of "the" economy are medians. They are the
/// ensemble's own future, so they are taken at their word: nothing is forecast. Where most members are outside the
/// range of the equations the quarter decides nothing and says MODEL_INVALID.
/// </remarks>
public static class PriceVerdicts
{
    private const int Year = Economy.QuartersPerYear;

    /// <summary>Inflation of a year under which it counts as fading.</summary>
    private const double Low = 0.015;

    /// <summary>Evidence of a quarter in which there is no loop: nothing closed, everything imported.</summary>
    /// <param name="quarter">The quarter of the run, from 1.</param>
    public static QuarterEvidence WithoutLoop(int quarter)
    {
        Estimate nothing = Estimate.Known(0);
        return new QuarterEvidence
        {
            Quarter = quarter, ClosureByValue = nothing, ClosureByMass = nothing, ClosureByEnergy = nothing,
            ClosureByInformation = nothing, ImportShare = 1, EnergySelfSufficiency = 0, NetEnergyProbability = nothing,
        };
    }

    /// <summary>Judges every quarter that has a year after it.</summary>
    /// <param name="ensemble">The economies.</param>
    /// <param name="profile">The conditions that count.</param>
    /// <returns>Verdicts from quarter 1 to the ensemble's last but four.</returns>
    public static IReadOnlyList<Verdict> Of(EconomyEnsemble ensemble, DecisionProfile profile)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        DecisionMachine machine = new(profile);
        List<Verdict> verdicts = [];
        for (int q = 1; q + Year <= ensemble.Quarters; q++) verdicts.Add(machine.Judge(Evidence(ensemble, q)));
        return verdicts;
    }

    private static QuarterEvidence Evidence(EconomyEnsemble e, int q)
    {
        double[] next = e.At(q + Year, x => x.InflationOverYear);
        double[] overMoney = e.OverYear(q + Year, x => x.OutputGrowth - x.MoneyGrowth);
        double[] invalid = e.At(q, x => x.IsValid ? 0 : 1);
        return WithoutLoop(q) with
        {
            DisinflationProbability = Estimate.Share(next.Count(x => x < Low), e.Members),
            DeflationProbability = Estimate.Share(next.Count(x => x < 0), e.Members),
            OutputOverMoneyProbability = Estimate.Share(overMoney.Count(x => x > 0), e.Members),
            IsForecastTrusted = true,
            PolicyRate = Median(e.At(q, x => x.PolicyRate)),
            IsEconomyValid = 2 * invalid.Sum() <= e.Members,
            InflationOverYear = Median(e.At(q, x => x.InflationOverYear)),
            OutputLessMoney = q < Year ? null : Median(e.OverYear(q, x => x.OutputGrowth - x.MoneyGrowth)),
        };
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        int middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
