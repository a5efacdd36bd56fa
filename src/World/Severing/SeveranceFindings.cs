using Twin.Macro.Decision;
using Twin.World.Theory;

namespace Twin.World.Severing;

/// <summary>What severed forks of a run showed.</summary>
public sealed record SeveranceFindings
{
    /// <summary>How long forks were watched. Unit: quarters.</summary>
    public required int Horizon { get; init; }

    /// <summary>What the loop takes and cannot make, at the cut.</summary>
    public required IReadOnlyList<CriticalImport> CriticalImports { get; init; }

    /// <summary>Least stock cover of these by the lead of replacing them; +∞ where nothing is critical.</summary>
    public required double LeastCover { get; init; }

    /// <summary>Forks that were severed.</summary>
    public required int Runs { get; init; }

    /// <summary>Forks that lived on.</summary>
    public required int Passed { get; init; }

    /// <summary>The probability in question.</summary>
    public required double Threshold { get; init; }

    /// <summary>Lower bound of the probability at the level widened for the looks.</summary>
    public required double Lower { get; init; }

    /// <summary>Upper bound at the same level.</summary>
    public required double Upper { get; init; }

    /// <summary>Share of forks that lived on.</summary>
    public double P => Passed / (double)Runs;

    /// <summary>The same with its bounds, as the decision reads it.</summary>
    public Estimate Probability => new(P, Lower, Upper);

    /// <summary>Growth over the last four quarters: quantiles at 5, 25, 50, 75 and 95 %. Unit: 1/yr.</summary>
    public required IReadOnlyList<double> GrowthQuantiles { get; init; }

    /// <summary>What ended first, most frequent first.</summary>
    public required IReadOnlyList<SeveranceStall> Stalls { get; init; }

    /// <summary>Growth by quarter from the cut: the same quantiles. Unit: 1/yr.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Fan { get; init; }

    /// <summary>The same where what was bought before the cut is lost too.</summary>
    public required StrictFinding Strict { get; init; }

    /// <summary>How much growth rises with money; null where it was left out.</summary>
    public required SlacknessFinding? Slackness { get; init; }

    /// <summary>What a cheap model says of all members that were dealt, checked on the first twenty.</summary>
    public required SurrogateFinding Surrogate { get; init; }

    /// <summary>The worlds behind the forks.</summary>
    public required PosteriorFinding Posterior { get; init; }
}
