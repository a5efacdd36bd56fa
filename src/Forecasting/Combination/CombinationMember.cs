namespace Twin.Forecasting.Combination;

/// <summary>A forecaster in a combination.</summary>
/// <param name="Forecaster">Its own points and paths.</param>
/// <param name="Weight">Its share in the mean, before others are left out. Range: above 0.</param>
/// <param name="TellsWidth">Whether its deviations count for the width of the whole.</param>
public readonly record struct CombinationMember(IForecaster Forecaster, double Weight, bool TellsWidth);
