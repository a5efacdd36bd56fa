namespace Twin.Host.Forecast.RunOutput;

/// <summary>Growth over the next four quarters, by its quantiles. Unit: Δln.</summary>
/// <param name="P10">One in ten lies below.</param>
/// <param name="P50">The median.</param>
/// <param name="P90">One in ten lies above.</param>
internal sealed record GrowthQuantiles(double P10, double P50, double P90);
