namespace Twin.Forecasting.Arima;

/// <summary>An ARMA model fitted by exact maximum likelihood: its place in the space searched and how likely it makes
/// the series.</summary>
/// <param name="Order">The orders.</param>
/// <param name="Place">Coefficients searched for, each part as x = k/√(1 − k²) of its partial autocorrelations k:
/// ordinary autoregression, ordinary moving average, seasonal autoregression, seasonal moving average.</param>
/// <param name="LogLikelihood">At the maximum.</param>
/// <param name="Aicc">Akaike's criterion, corrected for short series; +∞ where there are too few values for
/// it.</param>
internal sealed record ArmaFit(ArimaOrder Order, double[] Place, double LogLikelihood, double Aicc);
