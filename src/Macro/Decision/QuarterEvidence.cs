namespace Twin.Macro.Decision;

/// <summary>What is known at the end of a quarter; what is not known is null, and nothing is decided from it.</summary>
public sealed record QuarterEvidence
{
    /// <summary>The quarter of the run, from 1.</summary>
    public required int Quarter { get; init; }

    /// <summary>P(inflation over the next year &lt; 1.5 %), from a predictive ensemble.</summary>
    public Estimate? DisinflationProbability { get; init; }

    /// <summary>P(prices a year ahead are lower), from a predictive ensemble.</summary>
    public Estimate? DeflationProbability { get; init; }

    /// <summary>P(output grows faster than money over a year).</summary>
    public Estimate? OutputOverMoneyProbability { get; init; }

    /// <summary>Whether the forecaster of these passed its backtest; if not they are shown and decide
    /// nothing.</summary>
    public bool IsForecastTrusted { get; init; }

    /// <summary>Policy rate. Unit: 1/yr.</summary>
    public double? PolicyRate { get; init; }

    /// <summary>Whether the economy is inside the range of its equations; none: no economy runs beside the
    /// loop.</summary>
    public bool? IsEconomyValid { get; init; }

    /// <summary>Closure by value at replacement cost, with its bounds.</summary>
    public Estimate? ClosureByValue { get; init; }

    /// <summary>Closure by mass.</summary>
    public Estimate? ClosureByMass { get; init; }

    /// <summary>Closure by energy.</summary>
    public Estimate? ClosureByEnergy { get; init; }

    /// <summary>Closure by information: decisions taken without people.</summary>
    public Estimate? ClosureByInformation { get; init; }

    /// <summary>Imports paid in money over gross output of the loop.</summary>
    public double? ImportShare { get; init; }

    /// <summary>Own energy over own use in the worst week of twenty.</summary>
    public double? EnergySelfSufficiency { get; init; }

    /// <summary>P(energy is left over at the planned growth).</summary>
    public Estimate? NetEnergyProbability { get; init; }

    /// <summary>Whether severed forks are due in this quarter, where the machine needs them; where they are not, being
    /// decoupled is neither entered nor left, and nothing counts as missing.</summary>
    public bool IsSeveranceDue { get; init; } = true;

    /// <summary>P(growth ≥ 0 without money), from severed forks.</summary>
    public Estimate? SeveranceProbability { get; init; }

    /// <summary>Whether such probabilities came true in worlds held out for it.</summary>
    public bool IsSeveranceTrusted { get; init; }

    /// <summary>Rise of growth with 10 % more money, over that 10 %.</summary>
    public double? Slackness { get; init; }

    /// <summary>Least stock cover of a critical import over the lead of replacing it; +∞ where none is
    /// critical.</summary>
    public double? CriticalCover { get; init; }

    /// <summary>Whether the loop was really cut off in this quarter and did not go on.</summary>
    public bool HasSeveranceFailed { get; init; }

    /// <summary>Whether trade was really cut off in this quarter.</summary>
    public bool HasEmbargo { get; init; }

    /// <summary>Whether one holder decides: the red level of concentration.</summary>
    public bool? IsCaptured { get; init; }

    /// <summary>Inflation of the last four quarters, a log rate.</summary>
    public double? InflationOverYear { get; init; }

    /// <summary>Growth of output less growth of money over four quarters, log rates.</summary>
    public double? OutputLessMoney { get; init; }
}
