namespace Twin.Host.Forecast.RunOutput;

/// <summary>A law of growth by its quantiles. Unit: Δln over a year.</summary>
/// <param name="P10">One in ten lies below.</param>
/// <param name="P25">One in four lies below.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">One in four lies above.</param>
/// <param name="P90">One in ten lies above.</param>
internal sealed record GrowthRange(double P10, double P25, double P50, double P75, double P90);
