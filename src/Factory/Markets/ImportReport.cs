namespace Twin.Factory.Markets;

/// <summary>An import of the market as it stands.</summary>
/// <param name="Good">Index of the good.</param>
/// <param name="LimitPerStep">Most that crosses in this step. Unit: quanta; infinite where there is no limit.</param>
/// <param name="Lacking">What the step lacks before the limit cuts it. Unit: quanta.</param>
/// <param name="LeadSteps">From payment to the depot. Unit: steps.</param>
public readonly record struct ImportReport(int Good, double LimitPerStep, long Lacking, int LeadSteps);
