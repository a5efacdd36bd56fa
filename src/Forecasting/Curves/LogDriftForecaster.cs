using Twin.Domain;

namespace Twin.Forecasting.Curves;

/// <summary>Growth by a constant rate with a walk about it: Moore's law, <c>log-drift</c>.</summary>
/// <remarks>Model and source: <see cref="LogWalkModel"/> with time as the driver.</remarks>
public sealed class LogDriftForecaster : IForecaster
{
    /// <summary>Fewest values that a model is fitted to.</summary>
    public const int FewestValues = 4;

    /// <inheritdoc/>
    public string Name => "log-drift";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ReadOnlySpan<double> values = history.Values;
        if (values.Length < FewestValues)
            return Fitted.Refused($"needs {FewestValues} values; the history has {values.Length}");
        double[] steps = new double[values.Length - 1], time = new double[values.Length - 1];
        double before = 0;
        for (int t = 0; t < values.Length; t++)
        {
            if (!(values[t] > 0)) return Fitted.Refused("needs values above 0; one is 0 or less");
            double log = ExactMath.Log(values[t]);
            if (t > 0) (steps[t - 1], time[t - 1]) = (log - before, 1);
            before = log;
        }

        double slope = (before - ExactMath.Log(values[0])) / steps.Length;
        return Fitted.With(new LogWalkModel(before, slope, steps, time, []));
    }
}
