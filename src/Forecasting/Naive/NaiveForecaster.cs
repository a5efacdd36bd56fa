using Twin.Domain;

namespace Twin.Forecasting.Naive;

/// <summary>The last value goes on: the random walk. The yardstick of every other method.</summary>
/// <remarks>
/// Model: y(n+k) = y(n); the deviation of a step is the root mean square of past steps, that of k steps √k times it.
/// Source: Hyndman and Athanasopoulos, "Forecasting: principles and practice", 3rd ed., OTexts, 2021, sections 5.2 and
/// 5.5.
/// </remarks>
public sealed class NaiveForecaster : IForecaster
{
    private const int LengthLeast = 2;

    /// <inheritdoc/>
    public string Name => "naive";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ReadOnlySpan<double> values = history.Values;
        if (values.Length < LengthLeast)
            return Fitted.Refused("needs 2 values, for the width is that of past steps; the history has 1");
        double squares = 0;
        for (int i = 1; i < values.Length; i++)
        {
            double step = values[i] - values[i - 1];
            squares += step * step;
        }

        return Fitted.With(new RandomWalkModel(values[^1], 0, Math.Sqrt(squares / (values.Length - 1)), 0));
    }
}
