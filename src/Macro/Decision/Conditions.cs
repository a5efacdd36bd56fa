namespace Twin.Macro.Decision;

/// <summary>The conditions of the rule, read off the evidence of a quarter.</summary>
internal static class Conditions
{
    public const string Severance = "P(growth without money)";

    /// <summary>Cover over lead of critical imports below which a loop is not decoupled.</summary>
    public const double CoverLevel = 1;

    private const double Probability = 1;
    private const double Closure = 0.1;
    private const double Imports = 0.05;
    private const double Energy = 0.2;
    private const double Slack = 0.2;
    private const double Cover = 1;
    private const double Rate = 0.02;

    public static Condition Disinflation(QuarterEvidence e, DecisionThresholds t) => new(
        "DISINFLATION",
        [
            new Gauge("P(inflation under 1.5 %)", Trusted(e, e.DisinflationProbability), t.DisinflationEnter,
                t.DisinflationLeave, Probability),
        ]);

    public static Condition Deflation(QuarterEvidence e, DecisionThresholds t) => new(
        "DEFLATION_ZLB",
        [
            // A forecaster that did not pass gates nothing: what the rate alone let in, the rate alone lets out.
            new Gauge("P(prices fall)", Trusted(e, e.DeflationProbability), t.DeflationEnter, t.DeflationLeave,
                Probability) { Abstains = !e.IsForecastTrusted },
            new Gauge("policy rate", IsInvalid(e) ? null : Known(e.PolicyRate), t.LowerBoundRate, t.LowerBoundRate,
                Rate, IsLeast: false),
        ],
        IsAny: true);

    public static Condition Closed(QuarterEvidence e, DecisionThresholds t) => new(
        "LOOP_CLOSED",
        [
            new Gauge("closure by value", e.ClosureByValue, t.ClosureEnter, t.ClosureLeave, Closure),
            new Gauge("closure by mass", e.ClosureByMass, t.ClosureEnter, t.ClosureLeave, Closure),
            new Gauge("closure by information", e.ClosureByInformation, t.ClosureEnter, t.ClosureLeave, Closure),
            new Gauge("closure by energy", e.ClosureByEnergy, t.EnergyClosureEnter, t.EnergyClosureLeave, Closure),
            new Gauge("imports over output", Known(e.ImportShare), t.ImportsEnter, t.ImportsLeave, Imports,
                IsLeast: false),
            new Gauge("own energy in the worst week", Known(e.EnergySelfSufficiency), t.EnergyEnter, t.EnergyLeave,
                Energy),
            new Gauge("P(energy is left over)", e.NetEnergyProbability, t.NetEnergyEnter, t.NetEnergyLeave,
                Probability),
        ]);

    public static Condition Decoupled(QuarterEvidence e, DecisionThresholds t) => new(
        "DECOUPLED",
        [
            new Gauge(Severance, SeveranceOf(e), t.SeveranceEnter, t.SeveranceLeave, Probability),
            new Gauge("slackness", Known(e.Slackness), t.SlacknessEnter, t.SlacknessLeave, Slack, IsLeast: false),
            new Gauge("cover over lead of critical imports", Known(e.CriticalCover), CoverLevel,
                CoverLevel, Cover),
        ]);

    public static Condition OutputOverMoney(QuarterEvidence e, DecisionThresholds t) => new(
        "OUTPUT_OVER_MONEY",
        [
            new Gauge("P(output grows faster than money)", Trusted(e, e.OutputOverMoneyProbability),
                t.OutputOverMoneyEnter, t.OutputOverMoneyLeave, Probability),
        ]);

    /// <summary>A loop that was really cut off and stopped has a probability of 0 for the quarter.</summary>
    private static Estimate? SeveranceOf(QuarterEvidence e) =>
        e.HasSeveranceFailed ? Estimate.Known(0) : e.IsSeveranceTrusted ? e.SeveranceProbability : null;

    private static Estimate? Trusted(QuarterEvidence e, Estimate? probability) =>
        e.IsForecastTrusted && !IsInvalid(e) ? probability : null;

    private static bool IsInvalid(QuarterEvidence e) => e.IsEconomyValid == false;

    private static Estimate? Known(double? value) => value is { } v ? Estimate.Known(v) : null;
}
