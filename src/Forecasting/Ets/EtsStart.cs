using Twin.Forecasting.Numerics;
using Twin.Forecasting.Seasonal;
using Twin.Forecasting.Smoothing;

namespace Twin.Forecasting.Ets;

/// <summary>Opening states by rule of thumb: where a search starts from.</summary>
/// <remarks>
/// Seasons by classical decomposition, then level and slope by a straight line through the first seasons of what is
/// left. Source: R. J. Hyndman, A. B. Koehler, R. D. Snyder, S. Grose, "A state space framework for automatic
/// forecasting using exponential smoothing methods", International Journal of Forecasting 18(3), 2002, section 3.1,
/// doi:10.1016/S0169-2070(01)00110-8.
/// </remarks>
internal static class EtsStart
{
    /// <summary>The fewest steps that the opening line runs through.</summary>
    private const int LeastLine = 10;

    /// <summary>The least factor of a season at the start: what is divided by a smaller one tells nothing.</summary>
    private const double LeastFactor = 0.01;

    /// <summary>Opening states of a form on a series.</summary>
    /// <param name="form">The form.</param>
    /// <param name="values">The series; at least two seasons where there is one.</param>
    /// <param name="period">Steps of a season.</param>
    public static EtsState Of(EtsForm form, ReadOnlySpan<double> values, int period)
    {
        double[] seasons = [0];
        if (form.HasSeason) seasons = SeasonalAdjustment.Indices(values, period, form.HasFactors);
        if (form.HasFactors)
            for (int k = 0; k < seasons.Length; k++) seasons[k] = Math.Max(seasons[k], LeastFactor);

        int count = Math.Min(Math.Max(LeastLine, 2 * seasons.Length), values.Length);
        double[] rest = new double[count];
        for (int t = 0; t < count; t++)
        {
            double season = seasons[t % seasons.Length];
            rest[t] = form.HasFactors ? values[t] / season : values[t] - season;
        }

        if (!form.HasTrend) return new EtsState(rest.Average(), 0, seasons);
        (double level, double slope) = Line.Through(rest);
        return new EtsState(level, slope, seasons);
    }

    /// <summary>The same with the mean in place of the line: a line may start below 0 on a positive series.</summary>
    /// <param name="form">The form.</param>
    /// <param name="values">The series; at least two seasons where there is one.</param>
    /// <param name="period">Steps of a season.</param>
    public static EtsState Flat(EtsForm form, ReadOnlySpan<double> values, int period) =>
        Of(form with { Trend = TrendKind.None }, values, period);
}
