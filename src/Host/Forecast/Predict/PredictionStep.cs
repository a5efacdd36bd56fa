namespace Twin.Host.Forecast.Predict;

/// <summary>One step of a forecast.</summary>
/// <param name="Step">From 1.</param>
/// <param name="Date">As the file has dates; a number where it has none.</param>
/// <param name="Point">The point forecast.</param>
/// <param name="Quantiles">Ascending.</param>
/// <param name="GrowthProbability">P(ln(value / last) > the growth asked about); null where nothing was asked or the
/// last value is not above 0.</param>
internal sealed record PredictionStep(
    int Step, string Date, double Point, IReadOnlyList<PredictedQuantile> Quantiles, double? GrowthProbability);
