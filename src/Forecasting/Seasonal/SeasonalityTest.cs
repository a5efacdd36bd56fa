namespace Twin.Forecasting.Seasonal;

/// <summary>Whether a series has a season: the test of the M4 organisers.</summary>
/// <remarks>
/// Model: the autocorrelation at the lag of the season lies outside its limits at 90 % (two-sided), which Bartlett's
/// formula widens by the autocorrelations at lesser lags. Valid from three seasons on; shorter series count as without.
/// Source: Makridakis, Spiliotis and Assimakopoulos, "The M4 Competition: 100,000 time series and 61 forecasting
/// methods", Int. J. Forecasting 36(1), 2020, appendix A (Naive2), doi:10.1016/j.ijforecast.2019.04.014.
/// </remarks>
public static class SeasonalityTest
{
    private const double Quantile90 = 1.645;
    private const int SeasonsLeast = 3;

    /// <summary>Whether the series has a season of that many steps.</summary>
    /// <param name="values">Oldest first; finite. Values so large that their squares are not finite have none.</param>
    /// <param name="period">Steps of a season. Range: at least 1; 1 is none.</param>
    public static bool IsSeasonal(ReadOnlySpan<double> values, int period)
    {
        if (period <= 1 || values.Length < SeasonsLeast * period) return false;
        double mean = 0;
        foreach (double value in values) mean += value;
        mean /= values.Length;
        double variance = Product(values, mean, 0);
        double squares = 0;
        for (int lag = 1; lag < period; lag++)
        {
            double correlation = Product(values, mean, lag) / variance;
            squares += correlation * correlation;
        }

        double limit = Quantile90 * Math.Sqrt((1 + (2 * squares)) / values.Length);
        return Math.Abs(Product(values, mean, period) / variance) > limit;
    }

    private static double Product(ReadOnlySpan<double> values, double mean, int lag)
    {
        double sum = 0;
        for (int i = lag; i < values.Length; i++) sum += (values[i] - mean) * (values[i - lag] - mean);
        return sum;
    }
}
