namespace Twin.Host.Forecast.Predict;

/// <summary>One quantile of a step.</summary>
/// <param name="Quantile">The fraction below. Range: (0, 1).</param>
/// <param name="Value">Unit: the series'.</param>
internal sealed record PredictedQuantile(double Quantile, double Value);
