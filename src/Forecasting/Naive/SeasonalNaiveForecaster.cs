using Twin.Domain;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting.Naive;

/// <summary>The last season goes on.</summary>
/// <remarks>
/// Model: y(n+k) is the value of the same phase in the last season; the deviation is the root mean square of past
/// differences over a season, times √(seasons ahead). Without a season it is the random walk.
/// Source: Hyndman and Athanasopoulos, "Forecasting: principles and practice", 3rd ed., OTexts, 2021, sections 5.2 and
/// 5.5.
/// </remarks>
public sealed class SeasonalNaiveForecaster : IForecaster
{
    /// <inheritdoc/>
    public string Name => "snaive";

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ReadOnlySpan<double> values = history.Values;
        int period = history.Period;
        if (values.Length <= period)
            return Fitted.Refused($"needs {period + 1} values, a season and one; the history has {values.Length}");
        double squares = 0;
        for (int i = period; i < values.Length; i++)
        {
            double step = values[i] - values[i - period];
            squares += step * step;
        }

        return Fitted.With(new Model(values[^period..].ToArray(), Math.Sqrt(squares / (values.Length - period))));
    }

    private sealed class Model(double[] season, double sigma) : IFittedModel
    {
        public void Points(Span<double> points)
        {
            for (int i = 0; i < points.Length; i++) points[i] = season[i % season.Length];
        }

        public void Deviations(Span<double> deviations)
        {
            for (int i = 0; i < deviations.Length; i++)
                deviations[i] = Finite.Of(sigma * Math.Sqrt((i / season.Length) + 1));
        }

        public void Path(ref Noise noise, Span<double> path)
        {
            for (int i = 0; i < path.Length; i++)
            {
                double before = i < season.Length ? season[i] : path[i - season.Length];
                path[i] = Finite.Of(before + (sigma * noise.Normal()));
            }
        }
    }
}
