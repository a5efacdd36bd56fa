using Twin.Domain;

namespace Twin.Forecasting.Curves;

/// <summary>Wright's law as a forecast: a cost falls as what was made in all grows, with a walk about it.</summary>
/// <remarks>Model and source: <see cref="LogWalkModel"/> with ln(cumulative output) as the driver; the exponent by
/// first differences, as <see cref="LearningCurveFit.Differences"/>.</remarks>
public static class WrightForecast
{
    /// <summary>Fewest values that a model is fitted to.</summary>
    public const int FewestValues = 4;

    /// <summary>Fits a history of costs and outputs.</summary>
    /// <param name="costs">Oldest first, at equal intervals.</param>
    /// <param name="cumulative">Made in all by then; as many.</param>
    /// <param name="ahead">Made in all at each step ahead; where a forecast reaches further, the logarithm goes on by
    /// the mean of the past.</param>
    /// <returns>The model of the cost, or why there is none.</returns>
    /// <exception cref="ArgumentException">There are not as many outputs as costs.</exception>
    public static Fitted Fit(
        ReadOnlySpan<double> costs, ReadOnlySpan<double> cumulative, ReadOnlySpan<double> ahead)
    {
        int n = costs.Length;
        if (cumulative.Length != n)
            throw new ArgumentException($"{n} costs and {cumulative.Length} outputs", nameof(cumulative));
        if (n < FewestValues) return Fitted.Refused($"needs {FewestValues} values; the history has {n}");
        (double, double)[] points = new (double, double)[n];
        for (int t = 0; t < n; t++)
        {
            if (!(costs[t] > 0 && cumulative[t] > 0)) return Fitted.Refused("needs values above 0; one is 0 or less");
            points[t] = (cumulative[t], costs[t]);
        }

        double[] steps = new double[n - 1], drivers = new double[n - 1], moves = new double[ahead.Length];
        bool hasMoved = false;
        for (int t = 1; t < n; t++)
        {
            steps[t - 1] = ExactMath.Log(costs[t]) - ExactMath.Log(costs[t - 1]);
            drivers[t - 1] = ExactMath.Log(cumulative[t]) - ExactMath.Log(cumulative[t - 1]);
            hasMoved |= drivers[t - 1] != 0;
        }

        if (!hasMoved) return Fitted.Refused("needs an output that grows; it is the same throughout");
        for (int h = 0; h < moves.Length; h++)
        {
            if (!(ahead[h] > 0)) return Fitted.Refused("needs outputs ahead above 0; one is 0 or less");
            moves[h] = ExactMath.Log(ahead[h]) - ExactMath.Log(cumulative[^1]);
        }

        double slope = -LearningCurveFit.Differences(points).Exponent;
        return Fitted.With(new LogWalkModel(ExactMath.Log(costs[^1]), slope, steps, drivers, moves));
    }
}
