namespace Twin.Host.Growth;

/// <summary>The discrete root at a world's step.</summary>
/// <param name="Step">Length of the step. Unit: yr.</param>
/// <param name="GrowthPerYear">ln(1 + γ)/h. Unit: 1/yr.</param>
/// <param name="GrowthPerStep">γ.</param>
/// <param name="DoublingYears">ln 2 over the yearly rate; null where the loop does not grow. Unit: yr.</param>
/// <param name="Lower">Proven lower bound of the yearly rate. Unit: 1/yr.</param>
/// <param name="Upper">Proven upper bound of the yearly rate. Unit: 1/yr.</param>
internal sealed record SteppedGrowth(
    double Step, double GrowthPerYear, double GrowthPerStep, double? DoublingYears, double? Lower, double? Upper);
