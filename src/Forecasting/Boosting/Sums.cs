namespace Twin.Forecasting.Boosting;

/// <summary>Slope and curvature of the loss, of one row or summed over many.</summary>
/// <param name="Slope">First derivative in the prediction.</param>
/// <param name="Curvature">Second derivative.</param>
internal readonly record struct Sums(double Slope, double Curvature);
