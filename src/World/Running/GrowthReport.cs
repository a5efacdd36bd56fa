using Twin.World.Theory;

namespace Twin.World.Running;

/// <summary>How fast a run grew, beside what theory says of its world.</summary>
/// <param name="SimulatedPerYear">
/// Slope of ln(p·K) over the last third of the run; null where there is no capital to value. A log rate. Unit: 1/yr.
/// </param>
/// <param name="BalancedPerYear">Balanced growth at the world's own step; null where there is none. Unit: 1/yr.</param>
/// <param name="ContinuousPerYear">Balanced growth in continuous time; null where there is none. Unit: 1/yr.</param>
/// <param name="Ratio">Simulated by balanced growth; null where the two cannot be held against each other.</param>
/// <param name="Reason">Why there is no ratio; null where there is one.</param>
public sealed record GrowthReport(
    double? SimulatedPerYear, double? BalancedPerYear, double? ContinuousPerYear, double? Ratio, string? Reason)
{
    /// <summary>
    /// Balanced growth at the world's own step with what humans claim at the start; null without claims. Unit: 1/yr.
    /// </summary>
    public double? BalancedWithClaimsPerYear { get; init; }

    /// <summary>Reports on a run.</summary>
    /// <param name="run">The run.</param>
    public static GrowthReport Of(WorldRun run)
    {
        var growth = run.World.Growth;
        var simulated = Slope(run);
        var balanced = growth.Stepped?.PerYear;
        var reason = growth.Reason
            ?? (simulated is null ? "the run is too short to measure growth" : null)
            ?? (balanced is 0 ? "the balanced path does not grow" : null);
        return new GrowthReport(
            simulated, balanced, growth.Continuous?.PerYear, reason is null ? simulated / balanced : null, reason)
        {
            BalancedWithClaimsPerYear = WorldClaims.PerYear(run.World.Record, growth),
        };
    }

    private static double? Slope(WorldRun run)
    {
        var values = run.Samples.Where(sample => sample.Values[run.Catalogue.Capital] > 0)
            .Select(sample => (sample.AtMicros, sample.Values[run.Catalogue.Capital])).ToList();
        return LogSlope.Of(values.Skip(values.Count * 2 / 3).ToList());
    }
}
