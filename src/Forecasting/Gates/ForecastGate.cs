using Twin.Forecasting.Scoring;

namespace Twin.Forecasting.Gates;

/// <summary>Whether a forecaster's ensembles may decide anything, by what it did in members held out from
/// it.</summary>
/// <param name="State">The gate.</param>
/// <param name="Pairs">Pairs of members and origins.</param>
/// <param name="Members">Members.</param>
/// <param name="OverClimatology">Skill of its CRPS over climatology, with its 90 % interval over members; null where
/// too little was held out.</param>
/// <param name="OverDrift">The same over drift.</param>
/// <param name="TransformP">p-value of its transforms being uniform, members kept together.</param>
/// <param name="Coverage">Share of truths in its central 80 %.</param>
/// <remarks>
/// It passes where both intervals lie above 0, the p-value is above 0.01 and coverage is in [0.75, 0.85]. Twenty
/// overlapping windows of one run cannot tell: a perfect forecaster passes 13 to 26 % of them. So pairs are pooled over
/// at least 100 members and origins that do not overlap, at least 400 of them.
/// </remarks>
public sealed record ForecastGate(
    GateState State, int Pairs, int Members, SkillInterval? OverClimatology, SkillInterval? OverDrift,
    double? TransformP, double? Coverage)
{
    /// <summary>Members below which nothing is said.</summary>
    public const int LeastMembers = 100;

    /// <summary>Pairs below which nothing is said.</summary>
    public const int LeastPairs = 400;

    /// <summary>p-value that transforms must exceed.</summary>
    public const double LeastTransformP = 0.01;

    /// <summary>Least coverage of the central 80 %.</summary>
    public const double LeastCoverage = 0.75;

    /// <summary>Greatest coverage of the central 80 %.</summary>
    public const double MostCoverage = 0.85;

    /// <summary>Mean CRPS of its forecasts; null where too little was held out. Unit: the target's.</summary>
    public double? Crps { get; private init; }

    private const double Level = 0.9;
    private const int Bins = 10;
    private static readonly ulong Key = Noise.KeyOf(0, "forecast gate");

    /// <summary>Judges a forecaster.</summary>
    /// <param name="forecasts">Pairs of members and origins that do not overlap.</param>
    public static ForecastGate Of(IReadOnlyList<HeldOutForecast> forecasts)
    {
        ArgumentNullException.ThrowIfNull(forecasts);
        int[] members = [.. forecasts.Select(f => f.Member)];
        int count = members.Distinct().Count();
        if (count < LeastMembers || members.Length < LeastPairs)
            return new ForecastGate(GateState.Untested, members.Length, count, null, null, null, null);
        double[] own = [.. forecasts.Select(f => f.Crps)];
        SkillInterval Over(Func<HeldOutForecast, double> basis) => SkillInterval.OfMembers(
            own, [.. forecasts.Select(basis)], members, Level, Key);
        SkillInterval climatology = Over(f => f.ClimatologyCrps);
        SkillInterval drift = Over(f => f.DriftCrps);
        double uniform = UniformTest.OfClusters([.. forecasts.Select(f => f.Transform)], members, Bins);
        double coverage = forecasts.Count(f => f.IsCovered) / (double)forecasts.Count;
        bool passes = climatology.Low > 0 && drift.Low > 0 && uniform > LeastTransformP
            && coverage is >= LeastCoverage and <= MostCoverage;
        return new ForecastGate(
            passes ? GateState.Open : GateState.Closed, members.Length, count, climatology, drift, uniform, coverage)
        {
            Crps = own.Average(),
        };
    }
}
