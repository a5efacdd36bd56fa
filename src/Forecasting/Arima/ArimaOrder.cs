namespace Twin.Forecasting.Arima;

/// <summary>The orders of a seasonal ARIMA model: (Ar, Difference, Ma)(SeasonalAr, SeasonalDifference,
/// SeasonalMa)[Period].</summary>
/// <remarks>Source: G. Box, G. Jenkins, G. Reinsel, G. Ljung, "Time Series Analysis", 5th ed., 2015, ch. 9.</remarks>
/// <param name="Ar">p, autoregressive terms. Range: at least 0.</param>
/// <param name="Difference">d, ordinary differences. Range: at least 0.</param>
/// <param name="Ma">q, moving-average terms. Range: at least 0.</param>
/// <param name="SeasonalAr">P. Range: at least 0.</param>
/// <param name="SeasonalDifference">D. Range: at least 0.</param>
/// <param name="SeasonalMa">Q. Range: at least 0.</param>
/// <param name="Period">Steps of a season. Range: at least 1.</param>
/// <param name="HasConstant">Whether the differenced series has a mean: a drift after one difference.</param>
public readonly record struct ArimaOrder(
    int Ar, int Difference, int Ma, int SeasonalAr, int SeasonalDifference, int SeasonalMa, int Period,
    bool HasConstant)
{
    /// <summary>Coefficients that are searched for: all but the constant and the variance.</summary>
    public int Coefficients => Ar + Ma + SeasonalAr + SeasonalMa;

    /// <summary>Parameters that the information criterion counts, the variance with them.</summary>
    public int Parameters => Coefficients + (HasConstant ? 1 : 0) + 1;

    /// <summary>Values that differencing takes from the front of the series.</summary>
    public int Lost => Difference + (SeasonalDifference * Period);
}
