using Twin.Domain;

namespace Twin.Forecasting.Curves;

/// <summary>Wright's law fitted to a history of costs: the least-squares line of ln cost on ln cumulative
/// output.</summary>
/// <remarks>
/// Two forms. In levels: ln c = a − w·ln Q, whose residuals are strongly autocorrelated, so its standard error is too
/// small. In first differences: Δln c = −w·Δln Q + noise of deviation σ, forecast from the last point; its error
/// grows with the horizon. Source: F. Lafond et al., "How well do experience curves predict technological progress?",
/// Technol. Forecast. Soc. Change 128, 2018, doi:10.1016/j.techfore.2017.11.001
/// </remarks>
public sealed record LearningCurveFit
{
    private LearningCurveFit()
    {
    }

    /// <summary>w: a doubling of the output takes away 1 − 2^(−w) of the cost.</summary>
    public required double Exponent { get; init; }

    /// <summary>Standard error of w under independent residuals; 0 where the points leave no freedom.</summary>
    public required double ExponentError { get; init; }

    /// <summary>Deviation of the residuals of ln cost, or of its change. Unit: 1.</summary>
    public required double Deviation { get; init; }

    /// <summary>Share of the variance that the fit explains. Range: at most 1.</summary>
    public required double Explained { get; init; }

    /// <summary>ln Q of the point that forecasts start from.</summary>
    public required double AnchorLogCumulative { get; init; }

    /// <summary>ln c of the point that forecasts start from: on the line, or the last one seen.</summary>
    public required double AnchorLogCost { get; init; }

    /// <summary>Fits levels.</summary>
    /// <param name="points">Cumulative output and cost, both above 0; at least two distinct outputs.</param>
    /// <returns>The fit; its anchor is the centre of the points.</returns>
    /// <exception cref="ArgumentException">Too few points, or one of them is not above 0.</exception>
    public static LearningCurveFit Levels(IReadOnlyList<(double Cumulative, double Cost)> points)
    {
        (double[] x, double[] y) = Logs(points);
        double meanX = Mean(x), meanY = Mean(y), xx = 0, xy = 0, yy = 0;
        for (int i = 0; i < x.Length; i++)
        {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }

        if (!(xx > 0)) throw new ArgumentException("expected at least two distinct cumulative outputs");
        return Of(x.Length - 2, xx, xy, yy) with { AnchorLogCumulative = meanX, AnchorLogCost = meanY };
    }

    /// <summary>Fits first differences.</summary>
    /// <param name="points">Cumulative output and cost in order of time, both above 0; at least two.</param>
    /// <returns>The fit; its anchor is the last point.</returns>
    /// <exception cref="ArgumentException">Too few points, or one of them is not above 0.</exception>
    public static LearningCurveFit Differences(IReadOnlyList<(double Cumulative, double Cost)> points)
    {
        (double[] x, double[] y) = Logs(points);
        double xx = 0, xy = 0, yy = 0;
        for (int i = 1; i < x.Length; i++)
        {
            xx += (x[i] - x[i - 1]) * (x[i] - x[i - 1]);
            xy += (x[i] - x[i - 1]) * (y[i] - y[i - 1]);
            yy += (y[i] - y[i - 1]) * (y[i] - y[i - 1]);
        }

        if (!(xx > 0)) throw new ArgumentException("expected at least two distinct cumulative outputs");
        return Of(x.Length - 2, xx, xy, yy) with { AnchorLogCumulative = x[^1], AnchorLogCost = y[^1] };
    }

    /// <summary>The cost that the fit expects.</summary>
    /// <param name="cumulative">Cumulative output. Range: above 0.</param>
    /// <returns>Unit: that of the costs.</returns>
    public double CostAt(double cumulative) =>
        ExactMath.Exp(AnchorLogCost - (Exponent * (ExactMath.Log(cumulative) - AnchorLogCumulative)));

    private static LearningCurveFit Of(int freedom, double xx, double xy, double yy)
    {
        double slope = xy / xx, residual = Math.Max(0, yy - (slope * xy));
        double variance = freedom > 0 ? residual / freedom : 0;
        return new LearningCurveFit
        {
            Exponent = -slope,
            ExponentError = Math.Sqrt(variance / xx),
            Deviation = Math.Sqrt(variance),
            Explained = yy > 0 ? 1 - (residual / yy) : 1,
            AnchorLogCumulative = 0,
            AnchorLogCost = 0,
        };
    }

    private static (double[] X, double[] Y) Logs(IReadOnlyList<(double Cumulative, double Cost)> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        if (points.Count < 2) throw new ArgumentException($"expected at least two points, got {points.Count}");
        double[] x = new double[points.Count], y = new double[points.Count];
        for (int i = 0; i < x.Length; i++)
        {
            (double cumulative, double cost) = points[i];
            if (!(cumulative > 0 && cost > 0) || !double.IsFinite(cumulative) || !double.IsFinite(cost))
                throw new ArgumentException($"point {i}: expected numbers above 0, got {cumulative} and {cost}");
            (x[i], y[i]) = (ExactMath.Log(cumulative), ExactMath.Log(cost));
        }

        return (x, y);
    }

    private static double Mean(double[] values)
    {
        double sum = 0;
        foreach (double value in values) sum += value;
        return sum / values.Length;
    }
}
