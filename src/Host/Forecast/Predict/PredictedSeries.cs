namespace Twin.Host.Forecast.Predict;

/// <summary>The forecast of one series.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Frequency">Such as quarterly.</param>
/// <param name="Period">Steps of a season.</param>
/// <param name="Values">Values known, gaps counted.</param>
/// <param name="Origin">Date of the last value.</param>
/// <param name="Last">The last value.</param>
/// <param name="Method">Who answered; null where nobody could.</param>
/// <param name="Instead">Why not the method that was asked; null where it was.</param>
/// <param name="Refusal">Why there is no forecast; null where there is one.</param>
/// <param name="Steps">Step 1 first; none where there is no forecast.</param>
internal sealed record PredictedSeries(
    string Id, string Frequency, int Period, int Values, string Origin, double Last, string? Method, string? Instead,
    string? Refusal, IReadOnlyList<PredictionStep> Steps);
