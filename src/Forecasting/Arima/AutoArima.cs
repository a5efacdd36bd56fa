using Twin.Domain;

namespace Twin.Forecasting.Arima;

/// <summary>ARIMA with automatic orders: <c>arima</c>.</summary>
/// <remarks>
/// Differences by <see cref="Differencing"/>, orders by <see cref="OrderSearch"/>, every model by exact likelihood, the
/// series scaled by its greatest value. Source: R. Hyndman and Y. Khandakar, 2008, as <see cref="Differencing"/>. Two
/// things differ from their implementation: candidates are compared by the exact likelihood however long the series,
/// and the width knows that mean and drift are estimates.
/// </remarks>
public sealed class AutoArima : IForecaster
{
    /// <summary>Fewest values that a model is fitted to.</summary>
    public const int FewestValues = 4;

    /// <inheritdoc/>
    public string Name => "arima";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        int n = history.Length;
        if (n < FewestValues) return Fitted.Refused($"needs {FewestValues} values; the history has {n}");
        double scale = 0;
        foreach (double value in history.Values) scale = Math.Max(scale, Math.Abs(value));
        if (scale == 0) scale = 1;
        double[] values = history.Values.ToArray();
        foreach (ref double value in values.AsSpan()) value /= scale;
        int seasonal = Differencing.Seasonal(values, history.Period);
        double[] differenced = seasonal > 0 ? Differencing.Of(values, history.Period) : values;
        int ordinary = Differencing.Ordinary(differenced);
        for (int i = 0; i < ordinary; i++) differenced = Differencing.Of(differenced, 1);
        ArimaOrder empty = new(0, ordinary, 0, 0, seasonal, 0, history.Period, false);
        return Fitted.With(Differencing.IsConstant(differenced)
            ? Exactly(differenced, empty, values, scale)
            : Searched(differenced, empty, values, scale));
    }

    private static ArimaModel Searched(double[] differenced, ArimaOrder empty, double[] values, double scale)
    {
        OrderSearch search = new(differenced, values.Length, empty);
        ArmaFit best = search.Run();
        return new ArimaModel(best, search.Estimator, values, scale);
    }

    /// <summary>The model of a series whose differences are all one number: it goes on.</summary>
    private static ArimaModel Exactly(double[] differenced, ArimaOrder empty, double[] values, double scale)
    {
        ArimaOrder order = empty with { HasConstant = empty.Difference + empty.SeasonalDifference <= 1 };
        ArmaEstimator estimator = new(differenced, 1, 1);
        return new ArimaModel(estimator.FitEmpty(order), estimator, values, scale);
    }
}
