using Twin.Forecasting.Conformal;

namespace Twin.Forecasting.Combination;

/// <summary>Bands learnt on series of one period.</summary>
/// <param name="Period">Steps of a season.</param>
/// <param name="Bands">How far truths lie from points.</param>
public readonly record struct FrequencyBands(int Period, ConformalBands Bands);
