using Twin.Macro.Decision;

namespace Twin.Macro.Tests.Decision;

/// <summary>Quarters as a test wants them.</summary>
internal static class Evidence
{
    /// <summary>Money governs, the loop is open, everything is known.</summary>
    public static QuarterEvidence Plain(int quarter = 1) => new()
    {
        Quarter = quarter,
        DisinflationProbability = Estimate.Known(0.1),
        DeflationProbability = Estimate.Known(0.01),
        OutputOverMoneyProbability = Estimate.Known(0.2),
        IsForecastTrusted = true,
        PolicyRate = 0.036,
        IsEconomyValid = true,
        ClosureByValue = Estimate.Known(0.8),
        ClosureByMass = Estimate.Known(0.9),
        ClosureByEnergy = Estimate.Known(0.9),
        ClosureByInformation = Estimate.Known(0.5),
        ImportShare = 0.07,
        EnergySelfSufficiency = 0.9,
        NetEnergyProbability = Estimate.Known(0.99),
        IsSeveranceTrusted = true,
        IsCaptured = false,
        InflationOverYear = 0.025,
        OutputLessMoney = -0.02,
    };

    public static QuarterEvidence Closed(int quarter = 1) => Plain(quarter) with
    {
        ClosureByValue = Estimate.Known(0.99),
        ClosureByMass = Estimate.Known(0.99),
        ClosureByEnergy = Estimate.Known(0.97),
        ClosureByInformation = Estimate.Known(0.985),
        ImportShare = 0.01,
        EnergySelfSufficiency = 1.05,
        SeveranceProbability = Estimate.Known(0.2),
        Slackness = 0.5,
        CriticalCover = 0.5,
    };

    public static QuarterEvidence Decoupled(int quarter = 1) => Closed(quarter) with
    {
        SeveranceProbability = Estimate.Known(0.95),
        Slackness = 0.01,
        CriticalCover = 2,
    };

    /// <summary>Judges the same quarter again and again.</summary>
    public static Verdict Repeat(DecisionMachine machine, QuarterEvidence evidence, int times)
    {
        Verdict verdict = machine.Judge(evidence);
        for (int i = 1; i < times; i++) verdict = machine.Judge(evidence);
        return verdict;
    }
}
