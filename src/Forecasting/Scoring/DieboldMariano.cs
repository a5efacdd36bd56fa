using MathNet.Numerics.Distributions;

namespace Twin.Forecasting.Scoring;

/// <summary>Whether one forecaster's losses are lower than another's by more than chance.</summary>
/// <param name="Statistic">Corrected statistic; below 0 the first loses less.</param>
/// <param name="PValue">Two-sided, by Student's t with n − 1 degrees of freedom.</param>
/// <param name="Origins">Pairs of losses.</param>
/// <remarks>
/// Model: the mean difference over its standard error, whose long-run variance adds the autocovariances of the
/// h − 1 lags that overlapping horizons share; times √((n + 1 − 2h + h(h − 1)/n)/n). Where that variance is not
/// above 0, Bartlett's weights over the same lags take its place: they cannot be negative.
/// Source: D. Harvey, S. Leybourne and P. Newbold, "Testing the equality of prediction mean squared errors",
/// International Journal of Forecasting 13(2), 1997, doi:10.1016/S0169-2070(96)00719-4.
/// </remarks>
public readonly record struct DieboldMariano(double Statistic, double PValue, int Origins)
{
    /// <summary>The fewest origins that are tested; below it there is not enough data.</summary>
    public const int LeastOrigins = 12;

    /// <summary>Tests losses at the same origins.</summary>
    /// <param name="first">Losses of the first, oldest origin first.</param>
    /// <param name="second">Losses of the second at the same origins.</param>
    /// <param name="horizon">Steps by which targets of neighbouring origins overlap, plus one. Range: at least
    /// 1.</param>
    /// <returns>The test; null where there are fewer than <see cref="LeastOrigins"/> origins or no more than the
    /// horizon, or where the losses never differ.</returns>
    /// <exception cref="ArgumentException">The spans differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is below 1.</exception>
    public static DieboldMariano? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int horizon)
    {
        if (first.Length != second.Length)
            throw new ArgumentException($"{first.Length} losses against {second.Length}", nameof(second));
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        if (first.Length < LeastOrigins || first.Length <= horizon) return null;
        double[] differences = new double[first.Length];
        for (int i = 0; i < differences.Length; i++) differences[i] = first[i] - second[i];
        if (StatisticOf(differences, horizon) is not { } statistic) return null;
        double pValue = 2 * StudentT.CDF(0, 1, differences.Length - 1, -Math.Abs(statistic));
        return new DieboldMariano(statistic, pValue, differences.Length);
    }

    /// <summary>The corrected statistic of differences, any number of them above the horizon.</summary>
    internal static double? StatisticOf(ReadOnlySpan<double> differences, int horizon)
    {
        int n = differences.Length;
        double mean = 0;
        foreach (double d in differences) mean += d / n;
        double variance = LongRunVariance(differences, mean, horizon, bartlett: false);
        if (!(variance > 0)) variance = LongRunVariance(differences, mean, horizon, bartlett: true);
        if (!(variance > 0)) return null;
        double h = horizon;
        return mean / Math.Sqrt(variance / n) * Math.Sqrt((n + 1 - (2 * h) + (h * (h - 1) / n)) / n);
    }

    private static double LongRunVariance(ReadOnlySpan<double> differences, double mean, int horizon, bool bartlett)
    {
        double sum = 0;
        for (int lag = 0; lag < horizon; lag++)
        {
            double covariance = 0;
            for (int i = lag; i < differences.Length; i++)
                covariance += (differences[i] - mean) * (differences[i - lag] - mean) / differences.Length;
            double weight = bartlett ? 1 - (lag / (double)horizon) : 1;
            sum += (lag == 0 ? 1 : 2) * weight * covariance;
        }

        return sum;
    }
}
