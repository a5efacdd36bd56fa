namespace Twin.Forecasting.Arima;

/// <summary>The test of Kwiatkowski, Phillips, Schmidt and Shin that a series is stationary about a level.</summary>
/// <remarks>Source: D. Kwiatkowski, P. Phillips, P. Schmidt, Y. Shin, "Testing the null hypothesis of stationarity
/// against the alternative of a unit root", J. Econometrics 54, 1992, doi:10.1016/0304-4076(92)90104-Y; critical values
/// of its table 1 (10 %: 0.347, 5 %: 0.463, 2.5 %: 0.574, 1 %: 0.739).</remarks>
public static class Kpss
{
    /// <summary>The value that a stationary series exceeds once in twenty times.</summary>
    public const double CriticalAtFivePercent = 0.463;

    /// <summary>The statistic.</summary>
    /// <param name="values">The series.</param>
    /// <returns>Σ S_t²/(n²·s²), S the sums of what is left of the mean, s² the long-run variance with Bartlett's
    /// weights over trunc(3·√n/13) lags; 0 of a constant series.</returns>
    public static double Statistic(ReadOnlySpan<double> values)
    {
        int n = values.Length, lags = (int)(3 * Math.Sqrt(n) / 13);
        double mean = 0;
        foreach (double value in values) mean += value / n;
        double[] left = new double[n];
        double sum = 0, squares = 0, longRun = 0;
        for (int t = 0; t < n; t++)
        {
            left[t] = values[t] - mean;
            sum += left[t];
            squares += sum * sum;
            longRun += left[t] * left[t];
        }

        for (int lag = 1; lag <= lags; lag++)
        {
            double cross = 0;
            for (int t = lag; t < n; t++) cross += left[t] * left[t - lag];
            longRun += 2 * (1 - (lag / (lags + 1.0))) * cross;
        }

        return longRun > 0 ? squares / (n * longRun) : 0;
    }
}
