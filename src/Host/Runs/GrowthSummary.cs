namespace Twin.Host.Runs;

/// <summary>Growth in log rates per year; null where a figure does not exist.</summary>
/// <param name="SimulatedPerYear">Slope of the logarithm of capital at dual prices over the last third. Unit:
/// 1/yr.</param>
/// <param name="BalancedPerYear">Discrete root at the world's own step. Unit: 1/yr.</param>
/// <param name="ContinuousPerYear">Root in continuous time. Unit: 1/yr.</param>
/// <param name="Ratio">Simulated to balanced.</param>
/// <param name="Reason">Why there is no ratio, or null.</param>
internal sealed record GrowthSummary(
    double? SimulatedPerYear, double? BalancedPerYear, double? ContinuousPerYear, double? Ratio, string? Reason)
{
    /// <summary>The discrete root with what humans claim at the start; null without claims. Unit: 1/yr.</summary>
    public double? BalancedWithClaimsPerYear { get; init; }
}
