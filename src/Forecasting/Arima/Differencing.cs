using Twin.Forecasting.Seasonal;

namespace Twin.Forecasting.Arima;

/// <summary>How often a series is differenced before an ARMA model is fitted to it.</summary>
/// <remarks>
/// One seasonal difference where <see cref="Stl.SeasonalStrength"/> is above <see cref="StrongSeason"/>; then ordinary
/// differences, at most two, as long as <see cref="Kpss"/> rejects a level at 5 %. Sources: R. Hyndman and Y.
/// Khandakar, "Automatic time series forecasting: the forecast package for R", J. Stat. Softw. 27(3), 2008,
/// doi:10.18637/jss.v027.i03; for the threshold R. Hyndman and G. Athanasopoulos, "Forecasting: Principles and
/// Practice", 3rd ed., 2021, §9.1.
/// </remarks>
internal static class Differencing
{
    /// <summary>Most ordinary differences.</summary>
    public const int MostDifferences = 2;

    /// <summary>Share of the variance about the trend above which a season is differenced away.</summary>
    public const double StrongSeason = 0.64;

    /// <summary>Differences by which values count as equal, by the greatest of them.</summary>
    private const double Alike = 1.5e-8;

    /// <summary>Seasonal differences: 0 or 1.</summary>
    /// <param name="values">The series.</param>
    /// <param name="period">Range: at least 1.</param>
    public static int Seasonal(ReadOnlySpan<double> values, int period) =>
        period > 1 && values.Length > 2 * period && Stl.SeasonalStrength(values, period) > StrongSeason ? 1 : 0;

    /// <summary>Ordinary differences of a series that may have had its season taken away.</summary>
    /// <param name="values">The series.</param>
    public static int Ordinary(ReadOnlySpan<double> values)
    {
        double[] left = values.ToArray();
        int count = 0;
        while (count < MostDifferences && !IsConstant(left)
            && Kpss.Statistic(left) > Kpss.CriticalAtFivePercent)
        {
            left = Of(left, 1);
            count++;
        }

        return count;
    }

    /// <summary>y_t − y_(t − lag).</summary>
    /// <param name="values">More than <paramref name="lag"/>.</param>
    /// <param name="lag">Range: at least 1.</param>
    public static double[] Of(ReadOnlySpan<double> values, int lag)
    {
        double[] differences = new double[values.Length - lag];
        for (int t = 0; t < differences.Length; t++) differences[t] = values[t + lag] - values[t];
        return differences;
    }

    /// <summary>Whether all values are one, but for rounding.</summary>
    /// <param name="values">The series.</param>
    public static bool IsConstant(ReadOnlySpan<double> values)
    {
        double least = double.PositiveInfinity, most = double.NegativeInfinity;
        foreach (double value in values) (least, most) = (Math.Min(least, value), Math.Max(most, value));
        return !(most - least > Alike * Math.Max(Math.Abs(least), Math.Abs(most)));
    }
}
