using Twin.Domain;
using Twin.Forecasting.Numerics;

namespace Twin.Forecasting;

/// <summary>A forecaster that sees the logarithms of a series: its straight lines are growth at a constant rate, its
/// widths grow with the level.</summary>
/// <remarks>
/// Model: ln y is forecast, y = e^(ln y). The point is e^(point of ln y), the median where the inner law is symmetric,
/// not the mean. What came before the last value that is not above 0 is left out: growth begins after it.
/// Source: R. J. Hyndman and G. Athanasopoulos, "Forecasting: principles and practice", 3rd edition, OTexts, 2021,
/// section 5.6.
/// </remarks>
/// <param name="inner">What forecasts the logarithms.</param>
public sealed class LogForecaster(IForecaster inner) : IForecaster
{
    /// <summary>What its name begins with; the name of the inner forecaster follows.</summary>
    public const string Prefix = "log-";

    /// <summary>The fewest values after the last one that is not above 0.</summary>
    public const int LeastAfterZero = 8;

    /// <inheritdoc/>
    public string Name => Prefix + inner.Name;

    /// <inheritdoc/>
    public Fitted Fit(TimeSeries history)
    {
        ArgumentNullException.ThrowIfNull(history);
        int from = history.Length;
        while (from > 0 && history.Values[from - 1] > 0) from--;
        int count = history.Length - from;
        if (from > 0 && count < LeastAfterZero)
            return Fitted.Refused($"needs {LeastAfterZero} values above 0 at the end; the history has {count}");
        double[] logarithms = new double[count];
        for (int i = 0; i < count; i++) logarithms[i] = Math.Log(history.Values[from + i]);

        Fitted fitted = inner.Fit(new TimeSeries(history.Id, logarithms, history.Period));
        if (!fitted.HasModel) return fitted;
        return Fitted.With(fitted.Model is IIntervalModel own ? new IntervalModel(own) : new Model(fitted.Model));
    }

    private static void Exponentiate(Span<double> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = Finite.Of(Math.Exp(values[i]));
    }

    private class Model(IFittedModel inner) : IFittedModel
    {
        public void Points(Span<double> points)
        {
            inner.Points(points);
            Exponentiate(points);
        }

        /// <summary>Of the lognormal law with this median: e^m · √(e^(s²) · (e^(s²) − 1)).</summary>
        public void Deviations(Span<double> deviations)
        {
            double[] points = new double[deviations.Length];
            inner.Points(points);
            inner.Deviations(deviations);
            for (int i = 0; i < deviations.Length; i++)
            {
                double spread = Finite.Of(Math.Exp(deviations[i] * deviations[i]));
                deviations[i] = Finite.Of(Finite.Of(Math.Exp(points[i])) * Math.Sqrt(spread) * Math.Sqrt(spread - 1));
            }
        }

        public void Path(ref Noise noise, Span<double> path)
        {
            inner.Path(ref noise, path);
            Exponentiate(path);
        }
    }

    private sealed class IntervalModel(IIntervalModel inner) : Model(inner), IIntervalModel
    {
        public void Interval(double coverage, Span<double> lower, Span<double> upper)
        {
            inner.Interval(coverage, lower, upper);
            Exponentiate(lower);
            Exponentiate(upper);
        }
    }
}
