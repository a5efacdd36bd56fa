using Twin.Domain;

namespace Twin.Forecasting.Naive;

/// <summary>The line from the first value to the last goes on: the random walk with drift.</summary>
/// <remarks>
/// Model: y(n+k) = y(n) + k·d, d the mean of past steps, variance k·σ² + k²·σ²/(n−1): steps, and the drift's own
/// doubt. Source: Hyndman and Athanasopoulos, "Forecasting: principles and practice", 3rd ed., OTexts, 2021, sections
/// 5.2 and 5.5.
/// </remarks>
public sealed class DriftForecaster : IForecaster
{
    private const int LengthLeast = 3;

    /// <inheritdoc/>
    public string Name => "drift";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ReadOnlySpan<double> values = history.Values;
        if (values.Length < LengthLeast)
            return Fitted.Refused($"needs {LengthLeast} values; the history has {values.Length}");
        int steps = values.Length - 1;
        double drift = (values[^1] - values[0]) / steps;
        double squares = 0;
        for (int i = 1; i < values.Length; i++)
        {
            double error = values[i] - values[i - 1] - drift;
            squares += error * error;
        }

        double sigma = Math.Sqrt(squares / (steps - 1));
        return Fitted.With(new RandomWalkModel(values[^1], drift, sigma, sigma / Math.Sqrt(steps)));
    }
}
