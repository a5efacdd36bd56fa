namespace Twin.Forecasting.Scoring;

/// <summary>Errors of points and intervals on one series.</summary>
/// <remarks>
/// Source: Makridakis, Spiliotis and Assimakopoulos, "The M4 Competition: 100,000 time series and 61 forecasting
/// methods", Int. J. Forecasting 36(1), 2020, section 2, doi:10.1016/j.ijforecast.2019.04.014; MASE after Hyndman and
/// Koehler, "Another look at measures of forecast accuracy", Int. J. Forecasting 22(4), 2006,
/// doi:10.1016/j.ijforecast.2006.03.001; the interval score after Gneiting and Raftery, "Strictly proper scoring
/// rules, prediction, and estimation", JASA 102, 2007, section 6.2, doi:10.1198/016214506000001437.
/// </remarks>
public static class PointScores
{
    /// <summary>Symmetric mean absolute percentage error: the mean of 200·|y − f| / (|y| + |f|).</summary>
    /// <param name="truths">What came.</param>
    /// <param name="points">What was forecast; of the same length.</param>
    /// <returns>Unit: %. Range: [0, 200]; a zero forecast as zero has no error.</returns>
    public static double Smape(ReadOnlySpan<double> truths, ReadOnlySpan<double> points)
    {
        SameLength(truths, points);
        double sum = 0;
        for (int i = 0; i < truths.Length; i++)
        {
            // Halves, because the sum of two huge values may not be finite.
            double over = (Math.Abs(truths[i]) / 2) + (Math.Abs(points[i]) / 2);
            if (over > 0) sum += 100 * Math.Abs((truths[i] / over) - (points[i] / over));
        }

        return sum / truths.Length;
    }

    /// <summary>Mean absolute error in units of <see cref="Scale"/>.</summary>
    /// <param name="truths">What came.</param>
    /// <param name="points">What was forecast; of the same length.</param>
    /// <param name="scale">Of the history.</param>
    /// <returns>Range: at least 0; NaN where the scale is 0.</returns>
    public static double Mase(ReadOnlySpan<double> truths, ReadOnlySpan<double> points, double scale)
    {
        SameLength(truths, points);
        if (!(scale > 0)) return double.NaN;
        double sum = 0;
        for (int i = 0; i < truths.Length; i++) sum += Math.Abs(truths[i] - points[i]) / scale;
        return sum / truths.Length;
    }

    /// <summary>Mean absolute in-sample error of the seasonal naive.</summary>
    /// <param name="history">Oldest first.</param>
    /// <param name="period">Steps of a season; 1 is none.</param>
    /// <returns>Unit: the series'. NaN where the history is not longer than a season.</returns>
    public static double Scale(ReadOnlySpan<double> history, int period)
    {
        if (history.Length <= period) return double.NaN;
        double sum = 0;
        for (int i = period; i < history.Length; i++) sum += Math.Abs(history[i] - history[i - period]);
        return sum / (history.Length - period);
    }

    /// <summary>Mean interval score in units of <see cref="Scale"/>: the width, and 2/α times what lies
    /// outside.</summary>
    /// <param name="truths">What came.</param>
    /// <param name="lower">Lower ends; of the same length.</param>
    /// <param name="upper">Upper ends; of the same length.</param>
    /// <param name="scale">Of the history.</param>
    /// <param name="alpha">Fraction of truths that should lie outside: 0.05 for 95 %.</param>
    /// <returns>Range: at least 0; NaN where the scale is 0.</returns>
    public static double Msis(
        ReadOnlySpan<double> truths, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper, double scale,
        double alpha)
    {
        SameLength(truths, lower);
        SameLength(truths, upper);
        if (!(scale > 0)) return double.NaN;
        double sum = 0;
        for (int i = 0; i < truths.Length; i++)
        {
            double outside = Math.Max(0, Math.Max(lower[i] - truths[i], truths[i] - upper[i]));
            sum += (upper[i] - lower[i] + (2 / alpha * outside)) / scale;
        }

        return sum / truths.Length;
    }

    /// <summary>Fraction of truths inside their intervals, ends counted.</summary>
    /// <param name="truths">What came.</param>
    /// <param name="lower">Lower ends; of the same length.</param>
    /// <param name="upper">Upper ends; of the same length.</param>
    public static double Coverage(
        ReadOnlySpan<double> truths, ReadOnlySpan<double> lower, ReadOnlySpan<double> upper)
    {
        SameLength(truths, lower);
        SameLength(truths, upper);
        int inside = 0;
        for (int i = 0; i < truths.Length; i++)
            if (lower[i] <= truths[i] && truths[i] <= upper[i]) inside++;
        return inside / (double)truths.Length;
    }

    private static void SameLength(ReadOnlySpan<double> truths, ReadOnlySpan<double> other)
    {
        if (truths.IsEmpty || truths.Length != other.Length)
            throw new ArgumentException($"{truths.Length} truths and {other.Length} forecasts do not match");
    }
}
